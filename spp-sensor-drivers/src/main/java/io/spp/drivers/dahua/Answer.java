package io.spp.drivers.dahua;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Multipart;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a device answers: a text of the CGI, a stream of such texts, or a JSON object of RPC2. */
final class Answer {

    private static final String HEARTBEAT = "Heartbeat";

    /** With what the lines of a CGI answer begin. */
    private static final List<String> CGI = List.of("summary.", "info[", "items[", "found", "token", "totalCount");

    /** The members of which an answer of RPC2 has at least one. */
    private static final List<String> RPC = List.of("params", "info", "summary", "result", "error");

    private final Payload payload;
    private final Statistics statistics;
    private final List<Signal> signals = new ArrayList<>();

    Answer(Payload payload, Optional<ZoneId> zone) {
        this.payload = payload;
        this.statistics = new Statistics(payload.receivedAt(), zone);
    }

    List<Signal> signals() throws MalformedPayloadException {
        if (isJson(payload)) {
            rpc(checked(JsonPlace.read(payload)));
        } else {
            for (Payload part : parts(payload)) {
                text(part);
            }
        }
        return List.copyOf(signals);
    }

    static boolean isJson(Payload payload) {
        return text(payload, 64).startsWith("{");
    }

    /** Refuses what is no answer of this protocol; what an answer says may still be wrong. */
    static void check(Payload payload) throws MalformedPayloadException {
        if (isJson(payload)) {
            checked(JsonPlace.read(payload));
        } else {
            for (Payload part : parts(payload)) {
                cgi(part);
            }
        }
    }

    private void rpc(JsonPlace answer) throws MalformedPayloadException {
        refuseTrouble(answer);
        JsonPlace params = answer.find("params").orElse(answer);
        for (JsonPlace row : params.objects("info")) {
            statistics.interval(Fields.of(row)).ifPresent(signals::add);
        }
        for (JsonPlace summary : params.objects("summary")) {
            statistics.summary(Fields.of(summary)).ifPresent(signals::add);
        }
    }

    private void text(Payload part) throws MalformedPayloadException {
        Optional<CgiText> cgi = cgi(part);
        if (cgi.isEmpty()) {
            signals.add(new Signal.Alive("", part.receivedAt()));
            return;
        }
        statistics.summary(cgi.get().under("summary.")).ifPresent(signals::add);
        for (Fields row : cgi.get().found().values()) {
            statistics.interval(row).ifPresent(signals::add);
        }
    }

    private static void refuseTrouble(JsonPlace answer) throws MalformedPayloadException {
        Optional<JsonPlace> error = answer.find("error");
        Optional<JsonPlace> result = answer.find("result");
        if (error.isPresent() || result.isPresent() && result.get().text().equals("false")) {
            Optional<JsonPlace> code = error.flatMap(each -> each.find("code"));
            Optional<JsonPlace> words = error.flatMap(each -> each.find("message"));
            throw Malformed.of(
                    "dahua-refusal",
                    code.isPresent() ? code.get().text() : "–",
                    words.isPresent() ? words.get().text() : "–");
        }
    }

    private static JsonPlace checked(JsonPlace answer) throws MalformedPayloadException {
        if (!answer.hasAny(RPC)) {
            throw Malformed.of("dahua-unknown");
        }
        return answer;
    }

    private static List<Payload> parts(Payload payload) throws MalformedPayloadException {
        return Multipart.isOne(payload) ? Multipart.parts(payload) : List.of(payload);
    }

    /** The lines of a text; empty where it is a heartbeat. */
    private static Optional<CgiText> cgi(Payload part) throws MalformedPayloadException {
        String text = text(part, Integer.MAX_VALUE);
        if (text.equals(HEARTBEAT)) {
            return Optional.empty();
        }
        if (text.startsWith("Error")) {
            throw Malformed.of(
                    "dahua-refusal", "–", text.lines().skip(1).findFirst().orElse("–"));
        }
        CgiText cgi = CgiText.read(text);
        if (CGI.stream().noneMatch(cgi::has)) {
            throw Malformed.of(text.isEmpty() ? "empty" : "dahua-unknown");
        }
        return Optional.of(cgi);
    }

    private static String text(Payload payload, int most) {
        byte[] body = payload.body();
        return new String(body, 0, Math.min(most, body.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
    }
}
