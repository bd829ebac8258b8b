package io.spp.drivers.dahua;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.Reply;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search of {@code videoStatServer.cgi}: {@code startFind} gives a token, {@code doFind} its rows, {@code stopFind} frees it.
 *
 * @param channel the number of the video channel, from 1
 */
record CgiSearch(int channel) implements Search {

    private static final String CGI = "/cgi-bin/videoStatServer.cgi?action=";

    @Override
    public List<Reply> day(Conversation conversation, LocalDate day) throws IOException {
        Reply started = conversation
                .get(CGI + "startFind&channel=" + channel + "&condition.StartTime=" + day
                        + "%2000:00:00&condition.EndTime=" + day + "%2023:59:59&condition.Granularity=Hour")
                .expectSuccess();
        String token = number(started, "token");
        List<Reply> pages;
        try {
            pages = pages(conversation, token, Integer.parseInt(number(started, "totalCount")));
        } catch (IOException e) {
            try {
                stop(conversation, token);
            } catch (IOException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
        stop(conversation, token);
        return pages;
    }

    private List<Reply> pages(Conversation conversation, String token, int total) throws IOException {
        if (total > PAGE * MOST_PAGES) {
            throw new SensorException(FaultKind.PROTOCOL, "the search has no end");
        }
        List<Reply> pages = new ArrayList<>();
        for (int from = 0; from < total; from += PAGE) {
            Reply page = conversation
                    .get(CGI + "doFind&channel=" + channel + "&token=" + token + "&beginNumber=" + from + "&count="
                            + PAGE)
                    .expectSuccess();
            number(page, "found");
            pages.add(page);
        }
        return pages;
    }

    private void stop(Conversation conversation, String token) throws IOException {
        conversation.get(CGI + "stopFind&channel=" + channel + "&token=" + token);
    }

    private static String number(Reply reply, String key) throws IOException {
        Optional<String> value = CgiText.read(reply.text()).under("").find(key);
        if (value.filter(each -> each.matches("\\d{1,9}")).isEmpty()) {
            throw new SensorException(FaultKind.PROTOCOL, reply.request() + ": the answer has no number " + key);
        }
        return value.get();
    }
}
