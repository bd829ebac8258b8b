package io.spp.drivers.dahua;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.Credentials;
import io.spp.drivers.http.Reply;
import io.spp.drivers.wire.JsonPlace;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The search of RPC2: an object for the channel, {@code startFind}, {@code doFind} in pages, {@code stopFind} in any case. A session that the
 * device has forgotten is replaced once, and the object with it.
 *
 * @param channel the number of the video channel, from 1; RPC2 itself counts from 0
 * @param areas the numbers of the counting areas
 */
record RpcSearch(Credentials credentials, int channel, List<Integer> areas) implements Search {

    @Override
    public List<Reply> day(Conversation conversation, LocalDate day) throws IOException {
        try {
            return rows(RpcSession.login(conversation, credentials), day);
        } catch (RpcSession.LostException e) {
            return rows(RpcSession.login(conversation, credentials), day);
        }
    }

    private List<Reply> rows(RpcSession session, LocalDate day) throws IOException {
        ObjectNode chosen = object().put("channel", channel - 1);
        JsonNode server = RpcSession.answer(session.call("videoStatServer.factory.instance", null, chosen))
                .get("result")
                .node();
        JsonPlace started = RpcSession.answer(session.call("videoStatServer.startFind", server, condition(day)));
        ObjectNode token =
                object().set("token", started.get("params").get("token").node());
        List<Reply> pages;
        try {
            pages = pages(session, server, token);
        } catch (IOException e) {
            try {
                session.call("videoStatServer.stopFind", server, token);
            } catch (IOException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
        session.call("videoStatServer.stopFind", server, token);
        return pages;
    }

    private static List<Reply> pages(RpcSession session, JsonNode server, ObjectNode token) throws IOException {
        List<Reply> pages = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            ObjectNode params = token.deepCopy().put("beginNumber", page * PAGE).put("count", PAGE);
            Reply reply = session.call("videoStatServer.doFind", server, params);
            int found = RpcSession.answer(reply).get("params").objects("info").size();
            if (found > 0) {
                pages.add(reply);
            }
            if (found < PAGE) {
                return pages;
            }
        }
        throw new SensorException(FaultKind.PROTOCOL, "the search has no end");
    }

    private ObjectNode condition(LocalDate day) {
        ObjectNode condition = object().put("StartTime", day + " 00:00:00")
                .put("EndTime", day + " 23:59:59")
                .put("Granularity", "Hour");
        ArrayNode numbers = condition.putArray("AreaID");
        areas.forEach(numbers::add);
        return object().set("condition", condition);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
