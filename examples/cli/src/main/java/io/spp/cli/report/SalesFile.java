package io.spp.cli.report;

import io.spp.cli.call.Words;
import io.spp.core.figure.rule.Sales;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The host's sales from a file: {@code site,start,end,receipts,pieces,net}, times with offset, a header first. */
final class SalesFile implements Sales {

    private static final String HEADER = "site,start,end,receipts,pieces,net";

    private final Map<String, List<Window>> bySite = new LinkedHashMap<>();

    private SalesFile() {}

    static Sales read(Path file) throws IOException {
        SalesFile sales = new SalesFile();
        List<Problem> problems = new ArrayList<>();
        List<String> rows = Files.readAllLines(file);
        if (rows.isEmpty() || !rows.get(0).replace("\ufeff", "").equals(HEADER)) {
            problems.add(new Problem(file + ":1", rows.isEmpty() ? "" : rows.get(0), Words.of("wrong.sales", HEADER)));
        }
        for (int i = 1; i < rows.size() && problems.isEmpty(); i++) {
            if (!rows.get(i).isBlank() && !sales.add(rows.get(i).split(",", -1))) {
                problems.add(new Problem(file + ":" + (i + 1), rows.get(i), Words.of("wrong.sales", HEADER)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return sales;
    }

    private boolean add(String[] fields) {
        if (fields.length != 6) {
            return false;
        }
        try {
            TimeRange range = TimeRange.of(
                    OffsetDateTime.parse(fields[1]).toInstant(),
                    OffsetDateTime.parse(fields[2]).toInstant());
            bySite.computeIfAbsent(fields[0], site -> new ArrayList<>())
                    .add(new Window(
                            range,
                            Long.parseLong(fields[3]),
                            Long.parseLong(fields[4]),
                            Double.parseDouble(fields[5])));
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public List<Window> of(String site, TimeRange range) {
        return bySite.getOrDefault(site, List.of()).stream()
                .filter(window -> range.contains(window.range().start()))
                .toList();
    }
}
