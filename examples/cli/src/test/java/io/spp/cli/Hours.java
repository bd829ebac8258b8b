package io.spp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Ten weeks of made-up hours on two lines of a shop in Moscow that opens from 10 to 22. */
final class Hours {

    static final Instant START = Instant.parse("2024-03-03T21:00:00Z");
    static final int DAYS = 70;

    private final Set<String> missing = new HashSet<>();
    private final Set<String> silent = new HashSet<>();

    /** Leaves hours out. */
    Hours missing(String line, String from, int hours) {
        mark(missing, line, from, hours);
        return this;
    }

    /** Sends zeros. */
    Hours silent(String line, String from, int hours) {
        mark(silent, line, from, hours);
        return this;
    }

    Path write(Path file) throws IOException {
        Random random = new Random(20240303);
        StringBuilder rows = new StringBuilder("line,start,end,in,out\n");
        for (int hour = 0; hour < DAYS * 24; hour++) {
            Instant start = START.plus(Duration.ofHours(hour));
            int local = hour % 24;
            boolean open = local >= 10 && local < 22;
            double day = random.nextGaussian() * 5;
            for (String line : new String[] {"door-1", "door-2"}) {
                int usual = (line.equals("door-1") ? 200 : 90) + 20 * (local % 5);
                int in = open ? (int) Math.max(1, usual + day + random.nextGaussian() * Math.sqrt(usual)) : 0;
                String key = line + start;
                if (!missing.contains(key)) {
                    int counted = silent.contains(key) ? 0 : in;
                    rows.append(line + "," + start + "," + start.plus(Duration.ofHours(1)) + "," + counted + ","
                            + counted + "\n");
                }
            }
        }
        return Files.writeString(file, rows);
    }

    private static void mark(Set<String> marked, String line, String from, int hours) {
        for (int hour = 0; hour < hours; hour++) {
            marked.add(line + Instant.parse(from).plus(Duration.ofHours(hour)));
        }
    }
}
