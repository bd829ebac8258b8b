package io.spp.drivers.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonPlaceTest {

    @Test
    void namesThePlaceOfAValue() throws MalformedPayloadException {
        JsonPlace message = read("{\"a\":[{},{\"b\":\"x\"}]}");

        assertThatThrownBy(() -> message.objects("a").get(1).get("b").count())
                .hasMessageContaining("$.a[1].b")
                .hasMessageContaining("'x'");
    }

    @Test
    void findsAMemberAmongManyInTheirOrder() throws MalformedPayloadException {
        JsonPlace message = read(members(100));

        assertThat(message.get("m77").count()).isEqualTo(77);
        assertThat(message.find("m100")).isEmpty();
        assertThat(message.names()).hasSize(100).startsWith("m0", "m1").endsWith("m99");
    }

    @Test
    void refusesANameThatAnObjectHasTwice() {
        assertRefused("{\"a\":1,\n\"a\":2}", "not valid JSON at line 2, column 5");
        assertRefused(members(100).replace("m99", "m3"), "not valid JSON");
    }

    @Test
    void refusesWhatFollowsTheValueWhatEndsTooEarlyAndWhatIsTooDeep() {
        assertRefused("{} {}", "not valid JSON at line 1, column 4");
        assertRefused("{\"a\":[1", "ends in the middle");
        assertRefused("[".repeat(65), "JSON");
        assertRefused("", "empty");
    }

    @Test
    void readsNumbersHoweverTheyAreWritten() throws MalformedPayloadException {
        JsonPlace message = read("{\"a\":7.0,\"b\":\"7\",\"c\":7e0,\"d\":99999999999999999999,\"e\":1e999,\"f\":-0}");

        assertThat(message.get("a").count()).isEqualTo(7);
        assertThat(message.get("b").counter()).isEqualTo(7);
        assertThat(message.get("c").count()).isEqualTo(7);
        assertThatThrownBy(() -> message.get("d").counter()).hasMessageContaining("99999999999999999999");
        assertThatThrownBy(() -> message.get("e").count()).hasMessageContaining("Infinity");
        assertThat(message.get("f").count()).isZero();
    }

    @Test
    void keepsWhatItIsToldTo() throws MalformedPayloadException {
        Payload payload =
                payload("{\"a\":{\"x\":1.50,\"y\":null},\"b\":[1,true,99999999999999999999,\"\\u00e9\"],\"c\":0}");

        assertThat(JsonPlace.read(payload).keeping(Set.of("a", "b", "c"), payload))
                .isSameAs(payload);
        assertThat(JsonPlace.read(payload).keeping(Set.of("b"), payload).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"b\":[1,true,99999999999999999999,\"é\"]}");
        assertThat(JsonPlace.read(payload)
                        .keeping(
                                place -> place.isElement()
                                        || !place.isNull() && !place.name().equals("b"),
                                payload)
                        .body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"a\":{\"x\":1.5},\"c\":0}");
    }

    private static String members(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\"m" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> JsonPlace.readAny(payload(json)))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining(reason);
    }

    private static JsonPlace read(String json) throws MalformedPayloadException {
        return JsonPlace.read(payload(json));
    }

    private static Payload payload(String json) {
        return Payload.of(json.getBytes(StandardCharsets.UTF_8), "", Instant.EPOCH);
    }
}
