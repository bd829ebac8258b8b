package io.spp.server;

import static io.spp.server.Galereya.OPENING;
import static io.spp.server.Galereya.XOVIS;
import static io.spp.server.Galereya.logics;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.Payload;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.store.Storage;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.monitoring.notify.EmlDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies before every single write of an incident's way, and starts again: each event and message is there once. */
class OnceTest {

    private static final Instant END = OPENING.plus(Duration.ofHours(3));

    /** Until then a message may still be sent by the process that died. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    @Test
    void anIncidentIsRegisteredAndItsClientAlertedOnceWhereverTheProcessDies() throws Exception {
        Mortal undisturbed = new Mortal(Integer.MAX_VALUE);
        List<String> story = story(undisturbed);
        assertThat(story).filteredOn(line -> line.startsWith("REGISTERED")).hasSize(1);
        assertThat(story).filteredOn(line -> line.startsWith("ALERTED")).hasSize(1);
        assertThat(story).filteredOn(line -> line.endsWith(".eml")).hasSize(2);

        for (int last = 0; last < undisturbed.writes(); last++) {
            assertThat(story(new Mortal(last))).as("dies after %d writes", last).isEqualTo(story);
        }
    }

    /** What the stores and the mailbox hold after a silence was noticed by a process and, where it died, by its successor. */
    private List<String> story(Mortal process) throws Exception {
        Path folder = Files.createTempDirectory(directory, "run");
        Storage storage = MemoryStorage.create();
        try (Pipeline pipeline = open(storage, folder)) {
            pipeline.accept("xovis", payload());
        }
        try {
            live(process.storage(storage), folder, END);
        } catch (IOException e) {
            assertThat(e).hasMessage("the process dies");
        }
        live(storage, folder, END.plus(CLAIM));
        List<String> story = new ArrayList<>();
        for (IncidentEvent event : storage.incidents().eventsAfter(0, 100)) {
            story.add(event.type() + " " + event.incident() + " " + event.detail("number"));
        }
        for (OutboxEntry entry : storage.outbox().entries()) {
            story.add(entry.state() + " " + entry.notification().key());
        }
        try (Stream<Path> letters = Files.list(folder.resolve("mail"))) {
            letters.map(file -> file.getFileName().toString()).sorted().forEach(story::add);
        }
        return story;
    }

    private static void live(Storage storage, Path folder, Instant sends) throws IOException {
        try (Pipeline pipeline = open(storage, folder)) {
            pipeline.advance(END);
            pipeline.send(sends);
        }
    }

    private static Pipeline open(Storage storage, Path folder) throws IOException {
        return Pipeline.builder(Galereya.fleet(), storage, folder)
                .channels(List.of(new EmlDirectory(folder.resolve("mail"), "desk@provider.example")))
                .open();
    }

    private static Payload payload() {
        return Payload.of(
                logics(XOVIS, OPENING, 3, 0).getBytes(StandardCharsets.UTF_8),
                "application/json",
                OPENING.plusSeconds(120));
    }
}
