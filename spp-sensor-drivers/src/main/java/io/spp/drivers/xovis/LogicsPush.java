package io.spp.drivers.xovis;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.drivers.wire.JsonPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Firmware 5, {@code logics_data}: records of intervals per logic. */
final class LogicsPush {

    private LogicsPush() {}

    static void decode(
            JsonPlace message, String device, Instant receivedAt, DecodeContext context, List<Signal> signals)
            throws MalformedPayloadException {
        Optional<JsonPlace> push = message.find("logics_data");
        if (push.isEmpty()) {
            return;
        }
        for (JsonPlace logic : push.get().object().objects("logics")) {
            if (countsGroups(logic)) {
                continue;
            }
            String channel = "";
            for (JsonPlace record : logic.objects("records")) {
                Optional<Tally> tally = Persons.among(record.objects("counts"), "name");
                if (tally.isPresent()) {
                    channel = channel.isEmpty() ? logic.get("id").text() : channel;
                    signals.add(Persons.interval(
                            device,
                            channel,
                            record,
                            record.get("from").instant(context.zone()),
                            record.get("to").instant(context.zone()),
                            receivedAt,
                            tally.get(),
                            completeness(record)));
                }
            }
        }
    }

    private static boolean countsGroups(JsonPlace logic) throws MalformedPayloadException {
        Optional<JsonPlace> kind = logic.find("info");
        return kind.isPresent() && kind.get().text().contains("GROUP");
    }

    private static double completeness(JsonPlace record) throws MalformedPayloadException {
        Optional<JsonPlace> samples = record.find("samples");
        Optional<JsonPlace> expected = record.find("samples_expected");
        double all =
                samples.isPresent() && expected.isPresent() ? expected.get().positive() : 0;
        return all == 0 ? 1 : Math.min(1, samples.orElseThrow().positive() / all);
    }
}
