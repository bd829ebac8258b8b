package io.spp.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate SWAP = LocalDate.of(2025, 11, 17);
    private static final Instant MIDNIGHT = Instant.parse("2025-11-16T21:00:00Z");

    private static Fleet mall(Consumer<Site.Builder> sensors) {
        return Fleet.builder("galereya")
                .site("mall", MOSCOW, site -> {
                    site.line("door-1").line("door-2");
                    sensors.accept(site);
                })
                .build();
    }

    @Test
    void isBuiltInCodeInAFewLines() {
        Fleet fleet = Fleet.builder("galereya")
                .site(
                        "mall",
                        MOSCOW,
                        site -> site.line("door-1")
                                .sensor(
                                        "s-1",
                                        "xovis",
                                        "80:1F:12:00:00:01",
                                        sensor -> sensor.channel("1001", "door-1")))
                .build();

        assertThat(fleet.mapping("xovis", "80:1f:12:00:00:01", "1001", MIDNIGHT))
                .get()
                .satisfies(mapping -> {
                    assertThat(mapping.site().zone()).isEqualTo(MOSCOW);
                    assertThat(mapping.line().id()).isEqualTo("door-1");
                });
        assertThat(fleet.siteOfLine("door-1")).get().extracting(Site::id).isEqualTo("mall");
    }

    @Test
    void findsTheSensorThatWasMountedAtTheTime() {
        Fleet fleet = mall(site -> site.sensor(
                        "s-1", "xovis", "OLD", s -> s.channel("1", "door-1").valid(Validity.until(SWAP)))
                .sensor("s-1", "xovis", "NEW", s -> s.channel("1", "door-1").valid(Validity.since(SWAP))));

        assertThat(fleet.sensorById("s-1", MIDNIGHT.minusSeconds(1)))
                .get()
                .extracting(Sensor::device)
                .isEqualTo("OLD");
        assertThat(fleet.sensorById("s-1", MIDNIGHT))
                .get()
                .extracting(Sensor::device)
                .isEqualTo("NEW");
        assertThat(fleet.sensor("xovis", "old", MIDNIGHT)).isEmpty();
        assertThat(fleet.mapping("xovis", "NEW", "1", MIDNIGHT.minusSeconds(1))).isEmpty();
        assertThat(fleet.sensorsOfLine("door-1", MIDNIGHT))
                .extracting(Sensor::device)
                .containsExactly("NEW");
    }

    @Test
    void findsNothingOnALineBeforeItExists() {
        Fleet fleet = Fleet.builder("c")
                .site(
                        "mall",
                        MOSCOW,
                        site -> site.line("door-1", line -> line.valid(Validity.since(SWAP)))
                                .sensor("s", "xovis", "A", s -> s.channel("1", "door-1")))
                .build();

        assertThat(fleet.lines("mall", MIDNIGHT.minusSeconds(1))).isEmpty();
        assertThat(fleet.lines("mall", MIDNIGHT)).extracting(Line::id).containsExactly("door-1");
        assertThat(fleet.mapping("xovis", "A", "1", MIDNIGHT.minusSeconds(1))).isEmpty();
        assertThat(fleet.mapping("xovis", "A", "1", MIDNIGHT)).isPresent();
    }

    @Test
    void refusesReferencesThatLeadNowhereAndIdsThatRepeat() {
        assertThatThrownBy(() -> mall(site -> site.system("spp-1")
                        .line("door-2")
                        .sensor("s-1", "xovis", "A", s -> s.channel("1", "dor-1"))
                        .sensor(
                                "s-1",
                                "xovis",
                                "a",
                                s -> s.channel("1", "door-1").channel("1", "door-2"))))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("$.sites[0].system: there is no such counting system; describe it under systems")
                .hasMessageContaining("$.sites[0].lines[2].id: the id is taken by the line at $.sites[0].lines[1].id")
                .hasMessageContaining(
                        "$.sites[0].sensors[0].channels['1'].line: the site has no such line; did you mean \"door-1\"?")
                .hasMessageContaining("$.sites[0].sensors[1].id: the id is taken")
                .hasMessageContaining(
                        "$.sites[0].sensors[1].device: the device is described at $.sites[0].sensors[0].device")
                .hasMessageContaining("$.sites[0].sensors[1].channels['1']: the channel is mapped twice");
    }

    @Test
    void mergesTheClientsOfSeveralFilesUnlessTheyShareIds() {
        Fleet one = mall(site -> {});
        Fleet other = Fleet.builder("other")
                .site("shop", MOSCOW, site -> site.line("till"))
                .build();
        Fleet clash = Fleet.builder("clash")
                .site("shop", MOSCOW, site -> site.line("door-1"))
                .build();

        assertThat(Fleet.merge(List.of(one, other)).sites())
                .extracting(Site::id)
                .containsExactly("mall", "shop");
        assertThat(Fleet.merge(List.of(one, other)).clientOfSite("shop"))
                .get()
                .extracting(Client::id)
                .isEqualTo("other");
        assertThatThrownBy(() -> Fleet.merge(List.of(one, clash)))
                .hasMessageContaining("$.clash.sites[0].lines[0].id")
                .hasMessageContaining("$.galereya.sites[0].lines[0].id");
    }

    @Test
    void hintsAtWhatIsProbablyNotMeant() {
        Fleet fleet = mall(site -> site.sensor("s-1", "axis", "b8a44fa89c85", s -> s.channel("0", "door-1"))
                .sensor("s-2", "xovis", "80:1f:12:00:00:01", s -> {}));

        assertThat(fleet.hints())
                .extracting(Problem::toString)
                .containsExactly(
                        "$.sites[0].lines[1]: no sensor counts this line; map a channel to it (found: door-2)",
                        "$.sites[0].sensors[0].device: if this is a MAC address, messages print it as B8:A4:4F:A8:9C:85"
                                + " (found: b8a44fa89c85)",
                        "$.sites[0].sensors[1]: the sensor counts nothing; map its channels to lines (found: s-2)");
    }

    @Test
    void tellsFromWhenToWhenAChannelCountsOtherwise() {
        Fleet before = mall(site -> site.sensor("s-1", "xovis", "A", s -> s.channel("1", "door-1")));
        Fleet after = mall(site -> site.sensor(
                        "s-1", "xovis", "A", s -> s.channel("1", "door-1").valid(Validity.until(SWAP)))
                .sensor(
                        "s-1",
                        "xovis",
                        "A",
                        s -> s.channel(Channel.of("1", "door-1").inverted()).valid(Validity.since(SWAP))));
        FleetDirectory directory = new FleetDirectory(before);

        FleetChange change = directory.replace(after);

        assertThat(directory.current()).isSameAs(after);
        assertThat(change.entries())
                .containsExactly(new FleetChange.Entry(FleetChange.Subject.SENSOR, "s-1", FleetChange.Kind.CHANGED));
        assertThat(change.remappings()).singleElement().satisfies(remapping -> {
            assertThat(remapping.range().start()).isEqualTo(MIDNIGHT);
            assertThat(remapping.range().end()).isEqualTo(Validity.END);
            assertThat(remapping.before().orElseThrow().channel().invert()).isFalse();
            assertThat(remapping.after().orElseThrow().channel().invert()).isTrue();
        });
        assertThat(directory.replace(after).isEmpty()).isTrue();
    }

    @Test
    void namesWhatWasAddedAndRemoved() {
        Fleet before = mall(site -> site.sensor("s-1", "xovis", "A", s -> s.channel("1", "door-1")));
        Fleet after = mall(site -> site.line("door-3").name("Mall"));

        FleetChange change = FleetChange.between(before, after);

        assertThat(change.entries())
                .containsExactly(
                        new FleetChange.Entry(FleetChange.Subject.SITE, "mall", FleetChange.Kind.CHANGED),
                        new FleetChange.Entry(FleetChange.Subject.LINE, "door-3", FleetChange.Kind.ADDED),
                        new FleetChange.Entry(FleetChange.Subject.SENSOR, "s-1", FleetChange.Kind.REMOVED));
        assertThat(change.remappings())
                .singleElement()
                .satisfies(remapping -> assertThat(remapping.after()).isEmpty());
    }
}
