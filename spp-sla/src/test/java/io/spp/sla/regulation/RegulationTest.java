package io.spp.sla.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.sla.ownership.OwnershipRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegulationTest {

    private final Regulation shipped = Regulations.shipped().byId("rarus-spp-2").orElseThrow();

    static String text(String file) {
        try (InputStream bytes = Objects.requireNonNull(RegulationTest.class.getResourceAsStream(file), file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Regulation read(String text) {
        try {
            return Regulation.load(new StringReader(text), "own.json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasClauseAndBothLanguagesForEveryItem() {
        assertThat(shipped.duties()).allSatisfy(duty -> {
            assertThat(duty.clause(Edition.LOCAL)).isNotBlank();
            assertThat(duty.clause(Edition.CLOUD)).isNotBlank();
            assertThat(duty.text().ru()).containsPattern("[а-я]");
            assertThat(duty.text().en()).doesNotContainPattern("[а-я]");
        });
        assertThat(shipped.ownership().rows())
                .extracting(OwnershipRow::reason)
                .allSatisfy(reason -> assertThat(reason.ru()).containsPattern("[а-я]"));
        assertThat(shipped.services()).hasSize(10);
        assertThat(shipped.requirements()).hasSize(14);
        assertThat(shipped.tariffs()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"R1,1", "R2,3", "R3,0", "R4,3", "R5,0"})
    void hasTheRulesOfTheText(String rule, int workingDays) {
        assertThat(shipped.rule(rule).workingDays()).isEqualTo(workingDays);
    }

    @Test
    void namesTheRulesThatItHasWhereAnotherIsAsked() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> shipped.rule("R9"))
                .withMessageContaining("R5");
    }

    @Test
    void givesTheSameServicesInBothEditions() {
        for (String tariff : List.of("PROF", "CORP")) {
            assertThat(shipped.plan(Edition.CLOUD, tariff).orElseThrow().services())
                    .isEqualTo(shipped.plan(Edition.LOCAL, tariff).orElseThrow().services());
        }
    }

    @Test
    void isInForceFromItsEffectiveDateUntilTheNextVersion() {
        Regulation next = read(text("rarus-spp-2.json")
                .replace("\"id\": \"rarus-spp-2\"", "\"id\": \"rarus-spp-3\"")
                .replace("\"effective\": \"2024-02-01\"", "\"effective\": \"2025-06-01\""));
        Regulations both = Regulations.shipped().with(next);
        assertThat(both.inForce(shipped, LocalDate.parse("2024-01-31"))).isEmpty();
        assertThat(both.inForce(shipped, LocalDate.parse("2025-05-31"))).contains(shipped);
        assertThat(both.inForce(shipped, LocalDate.parse("2025-06-01"))).contains(next);
        assertThatIllegalArgumentException().isThrownBy(() -> both.with(next));
    }

    @Test
    void reportsAllMistakesOfAFileWithTheirPlaces() {
        String wrong = text("nordwind-1.json")
                .replace("\"effective\": \"2025-01-01\"", "\"effective\": \"soon\"")
                .replace("\"rule\": \"N2\"", "\"rule\": \"N9\"")
                .replace("\"needs\": [\"VPN\"]", "\"needs\": [\"WLAN\"]")
                .replace("\"services\": [1, 2]", "\"services\": [1, 7]")
                .replace("\"fulfilledBy\": [\"DIAGNOSED\"]", "\"fulfilledBy\": [\"GUESSED\"]")
                .replace("\"location\": [\"UNKNOWN\"]", "\"location\": [\"DC\"]")
                .replace("\"COUNTED\"", "\"SOMETIMES\"")
                .replace("\"calendar\": \"weekends\",", "\"kalendar\": \"weekends\",");
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> read(wrong))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::place)
                        .extracting(place -> place.replaceAll("own.json:\\d+ ", ""))
                        .contains(
                                "$.effective",
                                "$.duties[2].rule",
                                "$.duties[0].needs",
                                "$.tariffs",
                                "$.duties[0].fulfilledBy",
                                "$.ownership",
                                "$.policies.A7_EVENT_DAY",
                                "$.calendar",
                                "$.kalendar"));
    }

    @Test
    void tellsWhatChangesFromOneVersionToAnother() {
        assertThat(RegulationDiff.between(shipped, shipped).isEmpty()).isTrue();
        Regulation next = read(text("rarus-spp-2.json")
                .replace("{\"id\": \"R2\", \"workingDays\": 3", "{\"id\": \"R2\", \"workingDays\": 5")
                .replace("\"check\": \"TERM\", \"clause\": \"fn1\"", "\"check\": \"TERM\", \"clause\": \"3.5\"")
                .replace("{\"id\": \"C3\"", "{\"id\": \"C5\"")
                .replace("\"policies\": {}", "\"policies\": {\"A7_EVENT_DAY\": \"COUNTED\"}"));
        RegulationDiff diff = RegulationDiff.between(shipped, next);
        assertThat(diff.changes())
                .extracting(change -> change.kind() + " " + change.item())
                .containsExactlyInAnyOrder(
                        "CHANGED rules/R2/workingDays",
                        "CHANGED conditions/TERM/clause",
                        "REMOVED requirements/C3",
                        "ADDED requirements/C5",
                        "CHANGED policies/A7_EVENT_DAY/reading");
        RegulationDiff.Change rule = diff.changes().get(0);
        assertThat(rule.text().en()).isEqualTo("rules/R2/workingDays (4.2.4.1) changes: 3 → 5");
        assertThat(rule.text().ru()).contains("меняется");
    }

    @Test
    void tellsOfEveryItemThatAnotherProviderHas() {
        RegulationDiff diff = RegulationDiff.between(shipped, Regulations.example());
        assertThat(diff.changes())
                .extracting(change -> change.kind() + " " + change.item() + " [" + change.clause() + "]")
                .contains(
                        "REMOVED duties/O14-CLIENT_DISAGREED [4.2.4.2, 4.2.10]",
                        "REMOVED ownership/F3-THIRD_PARTY [fn5]",
                        "REMOVED rules/R3 [4.2.4.2]",
                        "REMOVED tariffs/CLOUD-CORP [3.4]",
                        "CHANGED conditions/TERM/clause [§6]",
                        "ADDED requirements/VPN [§5]",
                        "CHANGED policies/A7_EVENT_DAY/reading []");
        assertThat(diff.changes()).extracting(RegulationDiff.Change::text).doesNotContainNull();
    }

    @Test
    void tellsOfADutyThatAnotherTariffIncludes() {
        Regulation next = read(text("rarus-spp-2.json")
                .replace(
                        "\"tariffs\": [\"CORP\"], \"clause\": \"fn4\"",
                        "\"tariffs\": [\"PROF\"], \"clause\": \"fn6\""));
        assertThat(RegulationDiff.between(shipped, next).changes())
                .extracting(RegulationDiff.Change::item)
                .containsExactly(
                        "duties/O14-CLIENT_DISAGREED/tariffs",
                        "duties/O14-CLIENT_DISAGREED/restriction",
                        "duties/O14-CLIENT_DELEGATED/tariffs",
                        "duties/O14-CLIENT_DELEGATED/restriction");
    }
}
