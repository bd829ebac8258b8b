package io.spp.server;

import static io.spp.server.Galereya.OPENING;
import static io.spp.server.Galereya.XOVIS;
import static io.spp.server.Galereya.logics;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Text that SQLite gives back otherwise and PostgreSQL refuses: zero characters and halves of surrogate pairs. */
final class StrangeText {

    private static final List<String> STRANGE = List.of("a\\u0000b", "\\ud800", "\\udfff\\ud800");

    private static final Instant BEFORE = OPENING.minus(Duration.ofHours(3));

    private StrangeText() {}

    /** Pushes it in each place that a device fills, then a count, which must arrive. */
    static void isKeptOrRefusedAndStopsNothing(LiveServer server) throws Exception {
        for (String text : STRANGE) {
            push(server, logics(XOVIS + text, BEFORE, 7));
            push(server, logics(XOVIS, BEFORE, 7).replace("1001", "\"" + text + "\""));
            push(server, logics(XOVIS, BEFORE, 7).replace("\"fw\"", "\"" + text + "\""));
            push(server, """
                    {"status_data":{"sensor_info":{"serial_number":"%s"},"states":{
                     "updates":{"state":{"version":"%s"}},"device":{"state":{"state":"%s"}}}}}""".formatted(XOVIS, text, text));
        }
        server.catchUp();
        push(server, logics(XOVIS, OPENING.plus(Duration.ofMinutes(2)), 5));
        server.catchUp();
        assertThat(server.entered("door-1")).endsWith(5);
    }

    private static void push(LiveServer server, String message) throws Exception {
        assertThat(server.push("/push/xovis", message).statusCode()).isEqualTo(200);
    }
}
