package io.spp.testkit.driver;

import io.spp.core.count.Tally;
import io.spp.core.driver.Signal.Counting;
import io.spp.core.driver.Signal.IntervalCount;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The invented device: knows three hours, a count a quarter, five counts a page. One serves all tests. */
final class TextDevice {

    private static final TimeRange HELD = TimeRange.of(Instant.parse("2025-11-01T06:00:00Z"), Duration.ofHours(3));
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int PAGE = 5;
    private static final Pattern QUESTION = Pattern.compile("GET /history\\?from=(\\S+)&to=(\\S+)&page=(\\d+) HTTP");
    private static final List<Counting> COUNTS = counts();
    private static final TroubledDevice DEVICE = TroubledDevice.with(TextDevice::answer);

    private TextDevice() {}

    static AnsweringDevice answering() {
        return new AnsweringDevice(DEVICE.url(), Map.of("password", "open sesame"), HELD, COUNTS);
    }

    private static List<Counting> counts() {
        List<Counting> counts = new ArrayList<>();
        for (Instant start = HELD.start(); start.isBefore(HELD.end()); start = start.plus(QUARTER)) {
            counts.add(new IntervalCount(
                    "AA:BB:CC:DD:EE:FF",
                    "1",
                    Optional.of(TimeRange.of(start, Duration.ofMinutes(1))),
                    start,
                    Tally.of(counts.size(), 2 + counts.size()),
                    1));
        }
        return counts;
    }

    private static boolean answer(TroubledDevice device, OutputStream out) throws IOException {
        String request = device.lastRequest();
        Matcher question = QUESTION.matcher(request);
        String body = question.find()
                ? page(
                        TimeRange.of(Instant.parse(question.group(1)), Instant.parse(question.group(2))),
                        Integer.parseInt(question.group(3)))
                : "state OK";
        out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return false;
    }

    private static String page(TimeRange range, int page) {
        List<Counting> asked =
                COUNTS.stream().filter(count -> range.contains(count.time())).toList();
        StringBuilder text = new StringBuilder("device AA:BB:CC:DD:EE:FF\n");
        for (Counting count :
                asked.subList(Math.min(page * PAGE, asked.size()), Math.min((page + 1) * PAGE, asked.size()))) {
            Tally tally = ((IntervalCount) count).tally();
            text.append("count %s %d %d\n".formatted(count.time(), tally.in(), tally.out()));
        }
        return text + (asked.size() > (page + 1) * PAGE ? "more\n" : "");
    }
}
