package io.spp.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetFileTest {

    @Test
    void readsEveryKey() {
        Fleet fleet = FleetFile.parse(SiteFiles.complete());

        Client client = fleet.clients().get(0);
        Site site = client.sites().get(0);
        Sensor sensor = site.sensors().get(0);
        assertThat(client.contacts(Contact.Role.ON_SITE)).singleElement().satisfies(contact -> {
            assertThat(contact.phone()).contains("+7 812 000-00-01");
            assertThat(contact.locale()).isEqualTo(Contact.DEFAULT_LOCALE);
        });
        assertThat(client.mail()).get().satisfies(mail -> assertThat(mail.tls()).isEqualTo(MailSettings.Tls.TLS));
        assertThat(fleet.system("spp-1").orElseThrow().regulation()).contains("nordwind-1");
        assertThat(fleet.system("spp-1").orElseThrow().contractJson())
                .contains("{\"zone\":\"Europe/Moscow\",\"tariff\":\"CORP\",\"margin\":0.10}");
        assertThat(site.businessDayCut()).isEqualTo(LocalTime.of(4, 0));
        assertThat(site.basis()).isEqualTo(Site.Basis.MEAN);
        assertThat(site.lateness()).isEqualTo(Duration.ofHours(4));
        assertThat(site.lines().get(1).interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(sensor.settings())
                .containsEntry("port", "8080")
                .containsEntry("verify", "false")
                .containsEntry("columns", "{\"in\":\"B\"}");
        assertThat(sensor.secrets()).containsEntry("password", Secret.env("S1_PASSWORD"));
        assertThat(sensor.supplier()).isEqualTo(Sensor.Origin.VC);
    }

    @Test
    void writesAFileThatReadsBackEqual() {
        Fleet fleet = FleetFile.parse(SiteFiles.complete());

        String written = FleetFile.write(fleet);

        assertThat(FleetFile.parse(written)).isEqualTo(fleet);
        assertThat(FleetFile.write(FleetFile.parse(written))).isEqualTo(written);
    }

    @Test
    void readsTheExampleOfTheContract() throws IOException {
        String shared = System.getProperty("spp.shared", "");
        Path contract = Path.of(shared, "contracts", "site.md");
        Assumptions.assumeTrue(Files.exists(contract), "the contracts are not here");
        String text = Files.readString(contract);
        String example = text.substring(text.indexOf("```json") + 7, text.indexOf("```", text.indexOf("```json") + 7));

        Fleet fleet = FleetFile.parse(example);

        assertThat(fleet.mapping("xovis", "80:1F:12:00:00:01", "1001", Instant.parse("2025-06-01T00:00:00Z")))
                .get()
                .satisfies(mapping -> assertThat(mapping.line().name()).isEqualTo("Главный вход"));
        assertThat(SchemaCheck.violations(
                        SiteFiles.tree(SiteFiles.resource("site.schema.json")), SiteFiles.tree(example)))
                .isEmpty();
        assertThat(FleetFile.parse(FleetFile.write(fleet))).isEqualTo(fleet);
    }

    @Test
    void reportsAllMistakesOfAFileAtOnce() {
        List<Problem> problems = SiteFiles.problems("""
                {"client": {"id": "c", "contacts": [{"role": "BOSS", "email": "nobody"}]},
                 "mail": {"host": "smtp.example", "user": "u", "password": "hunter2", "from": "a@b.example"},
                 "sites": [
                   {"id": "a", "zone": "Moscow", "system": "spp-1", "opening": {"regular": {"MON-FRY": "10:00-22:00", "SAT": "10-22"}},
                    "businessDayCut": "4:00", "lateness": "2h", "validFrom": "2025-02-01", "validTo": "2025-01-01",
                    "lines": [{"id": "d-1", "interval": "PT7M", "rol": "ENTRANCE"}, {"id": "d-1"}],
                    "sensors": [{"id": "s", "driver": "xovis", "channels": {"1": {"line": "d-1"}}},
                                {"id": "s2", "driver": "xovis", "device": "x", "settings": {"apiKey": "abc"}, "address": "http://u:p@h",
                                 "channels": {"1": {"line": "d-2", "invert": "no"}}}]}
                 ]}
                """);

        assertThat(problems)
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        "$.client.contacts[0].role",
                        "$.client.contacts[0].email",
                        "$.mail.password",
                        "$.sites[0].zone",
                        "$.sites[0].system",
                        "$.sites[0].opening.regular['MON-FRY']",
                        "$.sites[0].opening.regular.SAT",
                        "$.sites[0].businessDayCut",
                        "$.sites[0].lateness",
                        "$.sites[0].validTo",
                        "$.sites[0].lines[0].interval",
                        "$.sites[0].lines[0].rol",
                        "$.sites[0].lines[1].id",
                        "$.sites[0].sensors[0].device",
                        "$.sites[0].sensors[1].settings.apiKey",
                        "$.sites[0].sensors[1].address",
                        "$.sites[0].sensors[1].channels['1'].line",
                        "$.sites[0].sensors[1].channels['1'].invert");
        assertThat(problems.toString()).doesNotContain("hunter2", "abc", "u:p@");
    }

    @Test
    void namesFileLineValueAndRemedyInBothLanguages() {
        assertThatThrownBy(() -> FleetFile.read(
                        new StringReader(
                                "{\"client\": {\"id\": \"c\"},\n\"sites\": [\n{\"id\": \"a\", \"zone\": \"Moscow\"}]}"),
                        "shop.json"))
                .isInstanceOfSatisfying(
                        InvalidConfigurationException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem)
                                    .hasToString("shop.json:3 $.sites[0].zone: give a zone of the tz database,"
                                            + " such as Europe/Moscow (found: Moscow)");
                            assertThat(problem.toRussian()).contains("нужен часовой пояс", "найдено: Moscow");
                        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | the document is empty",
                "'{'                             | no valid JSON",
                "'[]'                            | give an object",
                "'{\"client\": {\"id\": \"c\"}, \"sites\": []} x' | no valid JSON",
                "'{\"client\": {\"id\": \"c\"}, \"sites\": []} {}' | after the end",
                "'{\"client\": {\"id\": \"c\", \"id\": \"d\"}, \"sites\": []}' | given twice",
                "'{\"client\": {\"id\": \"c\"}, \"site\": []}' | did you mean \"sites\"?",
                "'{\"client\": null, \"sites\": []}' | give an object",
            })
    void saysWhatIsWrongWithTheDocumentAsAWhole(String json, String message) {
        assertThat(SiteFiles.problems(json))
                .anySatisfy(problem -> assertThat(problem.toString()).contains(message));
    }

    @Test
    void refusesADocumentThatIsNestedTooDeeply() {
        String json = "{\"client\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(SiteFiles.problems(json))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("no valid JSON"));
    }

    @Test
    void refusesAFileThatIsNotUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("shop.json"), new byte[] {'{', '"', (byte) 0xD2, (byte) 0xD6, '"'});

        assertThatThrownBy(() -> FleetFile.read(file)).hasMessageContaining("shop.json $: the file is not UTF-8");
    }

    @Test
    void readsAFileThatStartsWithAByteOrderMark(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.json"), "\uFEFF" + SiteFiles.complete());

        assertThat(FleetFile.read(file).sites()).hasSize(1);
    }

    @Test
    void reportsTheMistakesOfSeveralFilesTogether(@TempDir Path folder) throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), "{\"client\": {\"id\": \"one\"}}");
        Path two = Files.writeString(folder.resolve("two.json"), "{\"sites\": []}");

        assertThatThrownBy(() -> FleetFile.read(List.of(one, two)))
                .hasMessageContaining("one.json:1 $.sites: the key is missing")
                .hasMessageContaining("two.json:1 $.client: the key is missing");
    }

    @Test
    void aDriverThatIsNotThereIsReportedBesideTheOtherMistakes(@TempDir Path folder) throws IOException {
        String sensors = "[{\"id\": \"s-1\", \"driver\": \"xovi\", \"device\": \"A\"},"
                + "{\"id\": \"s-1\", \"driver\": \"hal\", \"device\": \"B\"}]";
        Path file = Files.writeString(folder.resolve("site.json"), SiteFiles.with("/sites/0", "sensors", sensors));

        assertThatThrownBy(() -> FleetFile.read(List.of(file), Set.of("xovis", "spp")))
                .hasMessageContaining("$.sites[0].sensors[0].driver")
                .hasMessageContaining("did you mean \"xovis\"? There are spp, xovis")
                .hasMessageContaining("$.sites[0].sensors[1].driver")
                .hasMessageContaining("$.sites[0].sensors[1].id");
    }

    @Test
    void acceptsAnIdAgainForLaterDaysButNotForTheSame() {
        String again = "[{\"id\": \"s-1\", \"driver\": \"xovis\", \"device\": \"A\", \"validTo\": \"2025-01-01\"},"
                + "{\"id\": \"s-1\", \"driver\": \"xovis\", \"device\": \"a\", \"validFrom\": \"%s\"}]";

        assertThat(FleetFile.parse(SiteFiles.with("/sites/0", "sensors", again.formatted("2025-01-01"))))
                .isNotNull();
        assertThat(SiteFiles.problems(SiteFiles.with("/sites/0", "sensors", again.formatted("2024-12-31"))))
                .extracting(Problem::place, Problem::value)
                .containsExactly(
                        tuple("$.sites[0].sensors[1].id", "s-1"), tuple("$.sites[0].sensors[1].device", "xovis A"));
    }

    @Test
    void refusesSecretsBelowTheFirstLevelOfSettings() {
        String settings = "{\"broker\": {\"login\": {\"password\": \"hunter2\"}}}";

        assertThat(SiteFiles.problems(SiteFiles.with("/sites/0/sensors/0", "settings", settings)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("$.sites[0].sensors[0].settings.broker");
                    assertThat(problem.toString()).doesNotContain("hunter2");
                });
    }
}
