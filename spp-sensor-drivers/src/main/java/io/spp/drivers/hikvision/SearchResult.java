package io.spp.drivers.hikvision;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import io.spp.drivers.wire.XmlElement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code CountingStatisticsResult}: one interval for each bucket. It names neither device nor channel; the channel stands in the path of
 * the request. Its times are local, and its ends inclusive.
 */
record SearchResult(XmlElement document, Payload payload, Optional<ZoneId> zone) {

    private static final Pattern CHANNEL = Pattern.compile("/channels/(\\d+)/counting");

    List<Signal> signals() throws MalformedPayloadException {
        refuseTrouble();
        Matcher path = CHANNEL.matcher(payload.path());
        String channel = path.find() ? path.group(1) + "/" + Alert.NONE : Alert.NONE;
        Periods periods = new Periods(zone);
        List<Signal> signals = new ArrayList<>();
        for (XmlElement list : document.all("matchList")) {
            for (XmlElement match : list.all("matchElement")) {
                String place = "matchElement[" + (signals.size() + 1) + "]";
                XmlElement span = match.find("timeSpan").orElse(match);
                TimeRange range = periods.next(place, text(place, span, "startTime"), text(place, span, "endTime"));
                signals.add(new Signal.IntervalCount(
                        "",
                        channel,
                        Optional.of(range),
                        payload.receivedAt(),
                        new Tally(persons(place, match, "enterCount"), persons(place, match, "exitCount")),
                        Periods.observed(range, payload.receivedAt())));
            }
        }
        return signals;
    }

    private void refuseTrouble() throws MalformedPayloadException {
        String status = document.value("responseStatus").toLowerCase(Locale.ROOT);
        String words = document.value("responseStatusStrg").toUpperCase(Locale.ROOT);
        boolean fine = status.isEmpty() || status.equals("ok") || status.equals("true");
        if (!fine
                || !words.isEmpty() && !words.equals("OK") && !words.equals("MORE") && !words.startsWith("NO MATCH")) {
            throw Malformed.of("hikvision-refusal", document.value("responseStatus"), words);
        }
    }

    private static String text(String place, XmlElement span, String name) throws MalformedPayloadException {
        String text = span.value(name);
        if (text.isEmpty()) {
            throw Malformed.of("absent", place + " " + name);
        }
        return text;
    }

    private static int persons(String place, XmlElement match, String name) throws MalformedPayloadException {
        return DeviceNumber.count(place + " " + name, text(place, match, name));
    }
}
