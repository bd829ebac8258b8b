import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares what the demo wrote (counts.csv, incidents.csv, restored.csv, mail) with the simulator's truth.json. Shares no code with the product.
 * Run it with the command's jar on the class path: java -cp examples/cli/target/spp.jar .ci/CheckDemo.java DIR
 */
class CheckDemo {

    private static final Duration NEAR = Duration.ofMinutes(30);

    private static final Map<String, String> RULES = Map.of(
            "OFFLINE_LOST", "MISSING",
            "OFFLINE_BACKFILLED", "MISSING",
            "FROZEN", "FROZEN",
            "COUNTS_WHILE_CLOSED", "CLOSED_COUNTS");

    private final List<String> mismatches = new ArrayList<>();
    private int checks;

    public static void main(String[] arguments) throws IOException {
        CheckDemo check = new CheckDemo();
        Path directory = Path.of(arguments[0]);
        JsonNode truth = new ObjectMapper().readTree(directory.resolve("truth.json").toFile());
        check.counts(truth, rows(directory.resolve("counts.csv")));
        check.incidents(truth, rows(directory.resolve("incidents.csv")));
        check.told(rows(directory.resolve("incidents.csv")), directory.resolve("mail"));
        check.restored(truth, rows(directory.resolve("restored.csv")));
        check.mismatches.forEach(System.err::println);
        System.out.printf("demo against truth: %d passed, %d failed%n", check.checks - check.mismatches.size(), check.mismatches.size());
        System.exit(check.mismatches.isEmpty() ? 0 : 1);
    }

    private void counts(JsonNode truth, List<Map<String, String>> rows) {
        Instant from = Instant.parse(truth.get("from").asText());
        Map<String, long[]> sums = new HashMap<>();
        for (Map<String, String> row : rows) {
            if (!Instant.parse(row.get("start")).isBefore(from)) {
                long[] sum = sums.computeIfAbsent(row.get("line"), line -> new long[3]);
                sum[0]++;
                sum[1] += Long.parseLong(row.get("in"));
                sum[2] += Long.parseLong(row.get("out"));
            }
        }
        for (JsonNode line : truth.get("lines")) {
            String id = line.get("line").asText();
            long[] sum = sums.getOrDefault(id, new long[3]);
            same(id + " intervals", line.get("acknowledged").asLong(), sum[0]);
            same(id + " in", line.get("sent").get("in").asLong(), sum[1]);
            same(id + " out", line.get("sent").get("out").asLong(), sum[2]);
        }
    }

    private void incidents(JsonNode truth, List<Map<String, String>> rows) {
        List<Map<String, String>> unexplained = new ArrayList<>(rows);
        for (JsonNode fault : truth.get("faults")) {
            String line = fault.get("line").asText();
            String rule = RULES.getOrDefault(fault.get("kind").asText(), "?");
            List<Map<String, String>> found = rows.stream()
                    .filter(row -> row.get("line").equals(line) && row.get("rule").equals(rule))
                    .filter(row -> near(row.get("since"), fault.get("from").asText()))
                    .toList();
            same("incidents for " + rule + " of " + line + " at " + fault.get("from").asText(), 1L, (long) found.size());
            unexplained.removeAll(found);
        }
        same("incidents without a fault " + unexplained, 0L, (long) unexplained.size());
    }

    /** People are told in the minute in which an incident is noticed, and the letter bears that minute. */
    private void told(List<Map<String, String>> rows, Path mail) throws IOException {
        List<String> letters;
        try (Stream<Path> files = Files.list(mail)) {
            letters = files.filter(file -> file.toString().endsWith(".eml")).map(CheckDemo::text).toList();
        }
        DateTimeFormatter date = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
        for (Map<String, String> row : rows) {
            same(row.get("id") + " told", row.get("detected_at"), row.get("told_at"));
            String dated = "Date: " + date.format(Instant.parse(row.get("told_at")).atOffset(ZoneOffset.UTC)) + "\r\n";
            check("a letter of that minute about " + row.get("id"), letters.stream().anyMatch(letter -> letter.contains(dated)));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restored(JsonNode truth, List<Map<String, String>> rows) {
        int lost = 0;
        for (JsonNode fault : truth.get("faults")) {
            if (!fault.get("kind").asText().equals("OFFLINE_LOST")) {
                continue;
            }
            lost++;
            List<Map<String, String>> restored = rows.stream()
                    .filter(row -> row.get("line").equals(fault.get("line").asText()))
                    .filter(row -> row.get("start").compareTo(fault.get("to").asText()) < 0)
                    .filter(row -> row.get("end").compareTo(fault.get("from").asText()) > 0)
                    .toList();
            for (String direction : List.of("in", "out")) {
                double real = fault.get("truth").get(direction).asDouble();
                double value = sum(restored, direction);
                double low = sum(restored, direction + "_low95");
                double high = sum(restored, direction + "_high95");
                boolean good = real >= low && real <= high;
                check("restored " + direction + " of " + fault.get("line").asText() + ": " + value + " [" + low + ", " + high + "], truth "
                        + real, good);
            }
        }
        check("at least one lost stretch was to be restored", lost > 0);
    }

    /** NaN, which equals nothing, where a gap was refused. */
    private static double sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> row.get(column).isEmpty() ? Double.NaN : Double.parseDouble(row.get(column)))
                .sum();
    }

    private static boolean near(String a, String b) {
        return Duration.between(Instant.parse(a), Instant.parse(b)).abs().compareTo(NEAR) <= 0;
    }

    private void same(String what, Object expected, Object actual) {
        check(what + ": expected " + expected + ", found " + actual, expected.equals(actual));
    }

    private void check(String what, boolean good) {
        checks++;
        if (!good) {
            mismatches.add("MISMATCH " + what);
        }
    }

    /** Rows by column; values of these files may be quoted but hold no line breaks. */
    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = values(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = values(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
