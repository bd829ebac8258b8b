package io.spp.sla.preflight;

import static io.spp.sla.preflight.CheckResult.FAIL;
import static io.spp.sla.preflight.CheckResult.NOT_APPLICABLE;
import static io.spp.sla.preflight.CheckResult.NOT_TESTABLE_FROM_HERE;
import static io.spp.sla.preflight.CheckResult.PASS;
import static io.spp.sla.preflight.CheckResult.UNKNOWN;
import static io.spp.sla.preflight.CheckResult.WARN;
import static io.spp.sla.preflight.Observation.Outcome.ACCEPTED;
import static io.spp.sla.preflight.Observation.Outcome.REFUSED;
import static io.spp.sla.preflight.Observation.Outcome.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.sla.ownership.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {

    @Test
    void passesTheLeastServerAndWarnsOfItsMemory() {
        Case least = Case.local()
                .with("/sppServer/cpu", "\"Core i5\"")
                .with("/sppServer/ramGiB", "4")
                .with("/sppServer/diskGB", "60")
                .with("/sppServer/nicMbps", "100")
                .with("/sppServer/os", "\"Windows Server 2012\"");

        assertThat(least.result("cpu")).isEqualTo(PASS);
        assertThat(least.result("ram")).isEqualTo(WARN);
        assertThat(least.result("disk")).isEqualTo(PASS);
        assertThat(least.result("nic")).isEqualTo(PASS);
        assertThat(least.result("os")).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "ram, /sppServer/ramGiB, 3",
        "ram, /sppServer/ramGiB, 3.99",
        "disk, /sppServer/diskGB, 59",
        "disk, /sppServer/diskGB, 59.9",
        "nic, /sppServer/nicMbps, 10",
        "os, /sppServer/os, '\"Windows 7\"'",
        "os, /sppServer/bits, 32",
        "cpu, /sppServer/cpu, '\"Intel Core i3-8100\"'",
        "internet, /sppServer/internet, false",
        "admin, /sppServer/adminAccess, false",
        "backup, /backup/from, '\"2022-01-11\"'",
        "backup, /backup/to, '\"2024-02-18\"'"
    })
    void failsWhatIsBelowTheMinimum(String check, String place, String value) {
        Case wrong = Case.local().with(place, value);

        assertThat(wrong.result(check)).isEqualTo(FAIL);
        assertThat(wrong.judge().status()).isEqualTo(PreflightStatus.FAIL);
        assertThat(wrong.check(check).advice().ru()).isNotEmpty();
        assertThat(wrong.check(check).clause()).isNotEmpty();
    }

    @Test
    void namesTheClauseOfEachCheck() {
        Case local = Case.local();
        assertThat(local.check("ram").clause()).isEqualTo("4.1.2 В");
        assertThat(local.check("admin").clause()).isEqualTo("4.1.2 Г");
        assertThat(local.check("backup").clause()).isEqualTo("4.1.3");
        assertThat(local.check("L4-tcp-80-s-1").clause()).isEqualTo("4.1.2 А");
        assertThat(local.check("host-con.rarus-spp.ru").clause()).isEqualTo("4.1.2 Б");
        assertThat(Case.cloud().check("host-con.rarus-spp.ru").clause()).isEqualTo("4.1.1 Б");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "ram", "disk", "nic", "os", "dedicated", "internet", "admin", "L1", "L4", "L6"})
    void asksACloudClientForNoServer(String check) {
        assertThat(Case.cloud().result(check)).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void asksALocalClientForNothingOfTheCloud() {
        assertThat(Case.local().result("C1")).isEqualTo(NOT_APPLICABLE);
        assertThat(Case.cloud().result("C4-tcp-443-s-2")).isEqualTo(NOT_TESTABLE_FROM_HERE);
    }

    @Test
    void passesOnlyWithEvidenceFromEveryVantage() {
        assertThat(Case.local().judge().status()).isEqualTo(PreflightStatus.INCOMPLETE);
        assertThat(Case.local()
                        .seenFrom(Vantage.SENSOR_LAN, ACCEPTED)
                        .seenFrom(Vantage.SPP_SERVER, ACCEPTED)
                        .judge()
                        .status())
                .isEqualTo(PreflightStatus.INCOMPLETE);
        assertThat(Case.local().seenFromEverywhere(ACCEPTED).judge().status()).isEqualTo(PreflightStatus.PASS);
        assertThat(Case.cloud().seenFromEverywhere(ACCEPTED).judge().status()).isEqualTo(PreflightStatus.PASS);
        assertThat(Case.local()
                        .with("/sppServer/ramGiB", "4")
                        .seenFromEverywhere(ACCEPTED)
                        .judge()
                        .status())
                .isEqualTo(PreflightStatus.WARN);
    }

    @Test
    void doesNotBelieveATestFromTheWrongSide() {
        Case local = Case.local();
        Observation wrongSide =
                new Observation("L4-tcp-80-s-1", Vantage.DATA_CENTRE, Case.AT, ACCEPTED, "10.0.7.17:80", 4, "");
        Observation otherAddress =
                new Observation("L4-tcp-80-s-1", Vantage.SPP_SERVER, Case.AT, ACCEPTED, "10.0.7.99:80", 4, "");

        assertThat(Preflight.standard().judge(local.read(), List.of(wrongSide, otherAddress)))
                .isEqualTo(local.judge());
    }

    @Test
    void saysWhoHasToActNext() {
        assertThat(Case.local().check("L5-tcp-3389").owner()).isEqualTo(Party.EXECUTOR);
        assertThat(Case.local().check("L1-tcp-80").owner()).isEqualTo(Party.CLIENT);
        Case closed = Case.local().seenFrom(Vantage.DATA_CENTRE, SILENT);
        assertThat(closed.check("L5-tcp-3389").owner()).isEqualTo(Party.CLIENT);
        assertThat(closed.check("L5-tcp-3389").advice().en()).isEqualTo("open TCP 3389 from data centre to 10.0.5.20");
    }

    @Test
    void saysThatThePassiveRangeWasNotSwept() {
        Case open = Case.local().seenFrom(Vantage.SENSOR_LAN, ACCEPTED);
        assertThat(open.result("L2-tcp-21")).isEqualTo(PASS);
        assertThat(open.check("L2-tcp-21").evidence().en()).contains("1025-65535", "not swept");
    }

    @Test
    void comparesNamesAndAddressesOfTheDataCentre() {
        Case typo = Case.local().with("/dataCentre/con.rarus-spp.ru", "\"94.79.43.31\"");
        assertThat(typo.result("host-con.rarus-spp.ru")).isEqualTo(WARN);
        Case forgotten = Case.local().without("/dataCentre/ftp.rarus-spp.ru").seenFromEverywhere(ACCEPTED);
        assertThat(forgotten.result("host-ftp.rarus-spp.ru")).isEqualTo(NOT_TESTABLE_FROM_HERE);
        Case refusing = Case.local().seenFrom(Vantage.SPP_SERVER, REFUSED);
        assertThat(refusing.result("host-con.rarus-spp.ru")).isEqualTo(WARN);
        Case silent = Case.local().seenFrom(Vantage.SPP_SERVER, SILENT);
        assertThat(silent.result("host-con.rarus-spp.ru")).isEqualTo(FAIL);
        Observation elsewhere = new Observation(
                "host-con.rarus-spp.ru",
                Vantage.SPP_SERVER,
                Case.AT,
                ACCEPTED,
                "con.rarus-spp.ru=94.79.43.13",
                4,
                "10.1.1.1");
        assertThat(Preflight.standard()
                        .judge(Case.local().read(), List.of(elsewhere))
                        .checks())
                .filteredOn(check -> check.id().equals("host-con.rarus-spp.ru"))
                .extracting(Check::result)
                .containsExactly(WARN);
    }

    @Test
    void letsTheLatestTestCountInWhateverOrderTheyCome() {
        Case mended = Case.local()
                .saw("L1-tcp-80", REFUSED, Case.AT)
                .saw("L1-tcp-80", ACCEPTED, Case.AT.plusSeconds(60))
                .saw("L1-tcp-30080", ACCEPTED, Case.AT)
                .saw("L1-tcp-30080", REFUSED, Case.AT);
        PreflightReport once = mended.judge();
        assertThat(mended.result("L1-tcp-80")).isEqualTo(PASS);
        assertThat(mended.result("L1-tcp-30080"))
                .as("of two at once the failing one")
                .isEqualTo(FAIL);

        long seed = 20240301;
        List<Observation> shuffled = new ArrayList<>(mended.observations());
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(shuffled, new Random(seed + round));
            assertThat(Preflight.standard().judge(mended.read(), shuffled))
                    .as("seed %s", seed + round)
                    .isEqualTo(once);
        }
    }

    @Test
    void judgesWhatTheServerSaysOfItselfWhereNothingIsDescribed() {
        Case undescribed = Case.local().without("/sppServer/ramGiB");
        assertThat(undescribed.result("ram")).isEqualTo(NOT_TESTABLE_FROM_HERE);
        Observation measured =
                new Observation("ram", Vantage.SPP_SERVER, Case.AT, Observation.Outcome.MEASURED, "", 0, "3");
        assertThat(Preflight.standard()
                        .judge(undescribed.read(), List.of(measured))
                        .unmet())
                .containsExactly("SERVER");
        assertThat(Preflight.standard()
                        .judge(Case.local().read(), List.of(measured))
                        .unmet())
                .as("what is described is judged")
                .isEmpty();
    }

    @Test
    void takesTheDayBeforePurchaseAsAnOpenQuestion() {
        assertThat(Case.local().with("/backup/to", "\"2024-02-19\"").result("backup"))
                .isEqualTo(WARN);
        assertThat(Case.local().with("/mounted", "\"2024-02-20\"").result("backup"))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Case.local().without("/backup").result("backup")).isEqualTo(NOT_TESTABLE_FROM_HERE);
    }

    @Test
    void judgesNothingThatIsNotDescribed() {
        PreflightReport report = Case.of("{\"edition\": \"LOCAL\"}").judge();
        assertThat(report.status()).isEqualTo(PreflightStatus.INCOMPLETE);
        assertThat(report.checks())
                .extracting(Check::result)
                .containsOnly(NOT_APPLICABLE, NOT_TESTABLE_FROM_HERE)
                .doesNotContain(UNKNOWN);
        assertThat(Preflight.standard()
                        .probes(Case.of("{\"edition\": \"CLOUD\"}").read()))
                .as("nothing named, nobody contacted")
                .isEmpty();
    }

    @Test
    void suspendsAndResumesTheDutiesOfAnIncident() {
        Instant later = Case.AT.plusSeconds(3600);
        PreflightReport closed = Case.local()
                .seenFromEverywhere(ACCEPTED)
                .saw("L5-tcp-3389", REFUSED, later)
                .judge();
        List<IncidentEvent> unmet = closed.events("INC-1", List.of(), "desk", later, later);
        assertThat(unmet).extracting(IncidentEvent::type).containsExactly(IncidentEventType.REQUIREMENT_UNMET);
        assertThat(unmet.get(0).detail("requirement")).isEqualTo("L5");
        assertThat(closed.events("INC-1", unmet, "desk", later, later)).isEmpty();

        PreflightReport open = Case.local().seenFromEverywhere(ACCEPTED).judge();
        List<IncidentEvent> met = open.events("INC-1", unmet, "desk", later, later);
        assertThat(met).extracting(IncidentEvent::type).containsExactly(IncidentEventType.REQUIREMENT_MET);
        assertThat(met.get(0).detail("requirement")).isEqualTo("L5");
        assertThat(Case.local().judge().events("INC-1", unmet, "desk", later, later))
                .as("what is not tested is not met")
                .isEmpty();
    }
}
