package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "listen",
                "serve",
                "replay",
                "drivers",
                "decode",
                "monitor",
                "restore",
                "backtest",
                "report",
                "sla",
                "incident",
                "preflight",
                "doctor"
            })
    void everyCommandExplainsItself(String command) {
        Call call = Call.spp(command, "--help");

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("Usage: spp " + command, "--locale", "--plugins", "--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "listen",
                "serve",
                "replay",
                "drivers",
                "decode",
                "monitor",
                "restore",
                "backtest",
                "report",
                "sla",
                "incident",
                "preflight",
                "doctor"
            })
    void anUnknownOptionIsAWrongCall(String command) {
        Call call = Call.spp(command, "--nonsense");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err())
                .contains("--nonsense", "spp " + command + " --help")
                .doesNotContain("\tat ");
        assertThat(call.out()).isEmpty();
    }
}
