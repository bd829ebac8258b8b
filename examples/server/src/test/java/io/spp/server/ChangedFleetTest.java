package io.spp.server;

import static io.spp.server.Galereya.OPENING;
import static io.spp.server.Galereya.XOVIS;
import static io.spp.server.Galereya.logics;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.fleet.Channel;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.Change;
import io.spp.core.store.ChangeCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFleetTest {

    private static final Instant NOW = OPENING.plus(Duration.ofMinutes(10));
    private static final String WRONG = FleetFile.write(Galereya.fleet());
    private static final String CORRECT = FleetFile.write(Galereya.fleet(Channel.of("1001", "door-2")));

    @TempDir
    Path directory;

    private Path site;
    private int edits;

    @BeforeEach
    void writeSite() throws IOException {
        site = directory.resolve("site.json");
        edit(WRONG);
    }

    @Test
    void aCorrectedSiteFileCorrectsThePastWhileTheServerRuns() throws Exception {
        try (LiveServer server = start()) {
            server.push("/push/xovis", logics(XOVIS, OPENING, 3, 4));
            server.catchUp();
            assertThat(server.entered("door-1")).containsExactly(3, 4);

            edit(CORRECT);
            server.catchUp();

            assertCorrected(server);
            server.push("/push/xovis", logics(XOVIS, OPENING.plusSeconds(120), 5));
            server.catchUp();
            assertThat(server.entered("door-2")).containsExactly(3, 4, 5);
        }
    }

    @Test
    void aSiteFileThatWasCorrectedWhileNothingRanCorrectsThePastToo() throws Exception {
        try (LiveServer server = start()) {
            server.push("/push/xovis", logics(XOVIS, OPENING, 3, 4));
            server.catchUp();
        }
        edit(CORRECT);

        try (LiveServer server = start()) {
            server.catchUp();

            assertCorrected(server);
        }
    }

    @Test
    void aSiteFileWithMistakesLeavesTheFleetAsItWas() throws Exception {
        try (LiveServer server = start()) {
            server.push("/push/xovis", logics(XOVIS, OPENING, 3));
            edit("{\"client\": {\"id\": 7}, \"sights\": []}");
            server.catchUp();
            Files.delete(site);
            server.catchUp();
            assertThat(server.pipeline().fleet()).isEqualTo(FleetFile.parse(WRONG));
            assertThat(server.entered("door-1")).containsExactly(3);

            edit(CORRECT);
            server.catchUp();

            assertThat(server.entered("door-2")).containsExactly(3);
        }
    }

    private static void assertCorrected(LiveServer server) throws IOException {
        assertThat(server.entered("door-1")).isEmpty();
        assertThat(server.entered("door-2")).containsExactly(3, 4);
        List<Change> changes = server.pipeline().storage().counts().changes(0, 100);
        assertThat(changes)
                .filteredOn(change -> change.cause() == ChangeCause.CONFIGURATION)
                .extracting(Change::line)
                .contains("door-1", "door-2");
    }

    private LiveServer start() throws IOException {
        return LiveServer.on(directory, FleetFile.read(site), NOW, settings -> settings.watch(List.of(site)));
    }

    private void edit(String content) throws IOException {
        Files.writeString(site, content);
        Files.setLastModifiedTime(site, FileTime.from(NOW.plusSeconds(++edits)));
    }
}
