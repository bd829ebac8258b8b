package io.spp.server;

import static io.spp.server.Galereya.OPENING;
import static io.spp.server.Galereya.XOVIS;
import static io.spp.server.Galereya.logics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spp.core.time.TimeRange;
import io.spp.drivers.journal.JournalSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of four megabytes that really fills up; needs the right to mount one. */
class FullDiskTest {

    private static final Instant NOW = OPENING.plus(Duration.ofMinutes(10));
    private static final int MINUTES = 1440;

    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "no right to mount");
    }

    @AfterEach
    void unmount() throws Exception {
        succeeds("umount", "-l", disk.toString());
    }

    @Test
    void keepsAllThatItAcknowledgedUntilTheDiskWasFull() throws Exception {
        JournalSettings toTheLastByte = new JournalSettings(1 << 20, 0);
        int acknowledged = 0;
        LiveServer cramped = LiveServer.on(disk, Galereya.fleet(), NOW, all -> all.journal(toTheLastByte));
        HttpResponse<String> answer = cramped.push("/push/xovis", day(acknowledged));
        while (answer.statusCode() == 200) {
            acknowledged++;
            assertThat(acknowledged).as("days on a disk of four megabytes").isLessThan(100);
            answer = cramped.push("/push/xovis", day(acknowledged));
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(acknowledged).isPositive();
        assertThatThrownBy(cramped::catchUp).isInstanceOf(IOException.class);
        assertThatThrownBy(cramped::close).isInstanceOf(IOException.class);

        assertThat(succeeds("mount", "-o", "remount,size=256m", disk.toString()))
                .isTrue();
        try (LiveServer roomy = LiveServer.on(disk, Galereya.fleet(), NOW)) {
            roomy.catchUp();

            for (int i = 0; i < acknowledged; i++) {
                assertThat(roomy.minutes("door-1", TimeRange.of(start(i), Duration.ofDays(1))))
                        .as("day %d of %d", i, acknowledged)
                        .hasSize(MINUTES);
            }
            assertThat(roomy.minutes("door-1", TimeRange.of(start(acknowledged), Duration.ofDays(1))))
                    .isEmpty();
            assertThat(roomy.push("/push/xovis", day(acknowledged)).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String day(int daysBack) {
        int[] entered = new int[MINUTES];
        Arrays.fill(entered, 1 + daysBack);
        return logics(XOVIS, start(daysBack), entered);
    }

    private static Instant start(int daysBack) {
        return OPENING.minus(Duration.ofDays(1 + daysBack));
    }

    private static boolean succeeds(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such program on this system
        }
    }
}
