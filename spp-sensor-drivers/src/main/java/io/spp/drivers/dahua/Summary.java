package io.spp.drivers.dahua;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.Reply;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The totals of a device that has no search: they stand for whatever day is asked about.
 *
 * @param channel the number of the video channel, from 1
 */
record Summary(int channel) implements Search {

    @Override
    public List<Reply> day(Conversation conversation, LocalDate day) throws IOException {
        Reply reply = conversation
                .get("/cgi-bin/videoStatServer.cgi?action=getSummary&channel=" + channel)
                .expectSuccess();
        if (!CgiText.read(reply.text()).has("summary.")) {
            throw new SensorException(FaultKind.PROTOCOL, reply.request() + ": the answer is no summary");
        }
        return List.of(reply);
    }
}
