package io.spp.sla.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightConfigTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{};$.edition",
                "{'edition':'local'};$.edition",
                "{'edition':'LOCAL','locale':'de'};$.locale",
                "{'edition':'LOCAL','server':{}};$.server",
                "{'edition':'LOCAL','sppServer':{'ram':4}};$.sppServer.ram",
                "{'edition':'LOCAL','sppServer':{'ramGiB':'4'}};$.sppServer.ramGiB",
                "{'edition':'LOCAL','sppServer':{'ramGiB':-1}};$.sppServer.ramGiB",
                "{'edition':'LOCAL','sppServer':{'bits':48}};$.sppServer.bits",
                "{'edition':'LOCAL','sppServer':{'host':'http://10.0.5.20'}};$.sppServer.host",
                "{'edition':'LOCAL','sppServer':{'host':'10.0.5.20:80'}};$.sppServer.host",
                "{'edition':'LOCAL','sppServer':{'adminAccess':'yes'}};$.sppServer.adminAccess",
                "{'edition':'LOCAL','sensors':[{'id':'s-1'}]};$.sensors[0].host",
                "{'edition':'LOCAL','sensors':[{'id':'s','host':'a'},{'id':'s','host':'b'}]};$.sensors[1].id",
                "{'edition':'LOCAL','ntp':'ntp server'};$.ntp",
                "{'edition':'LOCAL','dataCentre':{'con.rarus-spp.ru':80}};$.dataCentre['con.rarus-spp.ru']",
                "{'edition':'LOCAL','mounted':'10.01.2022'};$.mounted",
                "{'edition':'LOCAL','backup':{'from':'2022-01-10'}};$.backup.to",
                "{'edition':'LOCAL','backup':{'from':'2022-01-10','to':'2022-01-09'}};$.backup.to"
            })
    void mistakesNameTheirPlace(String json, String path) {
        assertThatExceptionOfType(InvalidConfigurationException.class)
                .isThrownBy(() -> PreflightConfig.load(new StringReader(json.replace('\'', '"')), ""))
                .satisfies(
                        e -> assertThat(e.problems()).extracting(Problem::place).containsExactly(path));
    }

    @Test
    void keepsWhatIsDescribed() {
        PreflightConfig config = Case.local().read();
        assertThat(config.sensors()).hasSize(2);
        assertThat(config.dataCentre()).containsEntry("agent.rarus-spp.ru", "94.79.29.39");
        assertThat(config.purchased()).isEqualTo(LocalDate.parse("2024-02-20"));
        assertThat(Case.local().with("/ntp", "\"fd00::7\"").read().ntp()).isEqualTo("fd00::7");
    }
}
