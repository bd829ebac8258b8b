package io.spp.drivers.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.Payload;
import io.spp.drivers.wire.JsonPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonRedactionTest {

    @Test
    void keepsNoPictureWhereverItStands() throws IOException {
        String picture = "A".repeat(1001);

        assertThat(redacted("{\"in\":3,\"more\":\"" + picture + "\"}")).isEqualTo("{\"in\":3}");
        assertThat(redacted("{\"in\":3,\"more\":[1,\"" + picture + "\",[\"" + picture + "\"]]}"))
                .isEqualTo("{\"in\":3,\"more\":[1,[]]}");
    }

    @Test
    void leavesAMessageAsItIsThatIsAboutNobody() throws IOException {
        assertThat(redacted("{ \"in\" : [ 3, \"door\" ] }")).isEqualTo("{ \"in\" : [ 3, \"door\" ] }");
    }

    private static String redacted(String message) throws IOException {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        Payload payload = new Payload(body, "application/json", "/", Map.of(), "", Instant.EPOCH);
        return new String(JsonRedaction.of(JsonPlace.read(payload), payload).body(), StandardCharsets.UTF_8);
    }
}
