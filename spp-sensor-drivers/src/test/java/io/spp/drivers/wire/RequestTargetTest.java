package io.spp.drivers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
        "/counts, /counts",
        "/counts?from=1&to=2, /counts?from=1&to=2",
        "/counts?token=abc&to=2, /counts?token=***&to=2",
        "/counts?a=1&API_KEY=abc, /counts?a=1&API_KEY=***",
        "/counts?a=1?password=abc, /counts?a=1?password=***",
        "/counts?token, /counts?token",
        "?sig=a=b, ?sig=***",
        "token=kept, token=kept",
    })
    void hidesTheValuesOfSecretsOnly(String target, String safe) {
        assertThat(RequestTarget.withoutSecrets(target)).isEqualTo(safe);
    }

    @Test
    void takesTimeInProportionToTheLength() {
        String endless = "?" + "key".repeat(1_000_000);

        assertThat(RequestTarget.withoutSecrets(endless)).isEqualTo(endless);
    }
}
