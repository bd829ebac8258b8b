package io.spp.drivers.hikvision;

import io.spp.core.count.Tally;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Signal;
import io.spp.core.time.TimeRange;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.DeviceNumber;
import io.spp.drivers.wire.DeviceTime;
import io.spp.drivers.wire.Malformed;
import io.spp.drivers.wire.Periods;
import io.spp.drivers.wire.XmlElement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An {@code EventNotificationAlert}: counts where it has them, else a sign of life. */
record Alert(XmlElement document, Instant receivedAt, Optional<ZoneId> zone) {

    /** What stands for a channel or region that is not printed. */
    static final String NONE = "0";

    String device() {
        return DeviceIdentity.of(document.value("macAddress"), "");
    }

    List<Signal> signals() throws MalformedPayloadException {
        List<Signal> signals = new ArrayList<>();
        for (XmlElement counting : document.all("peopleCounting")) {
            if (!counting.value("enter").isEmpty() || !counting.value("exit").isEmpty()) {
                signals.add(count(counting));
            }
        }
        return signals.isEmpty() ? List.of(new Signal.Alive(device(), time(document, "dateTime"))) : signals;
    }

    private Signal count(XmlElement counting) throws MalformedPayloadException {
        String channel = channel() + "/" + orNone(counting.value("regionsID"));
        String method = counting.value("statisticalMethods");
        return switch (method) {
            case "realTime" -> reading(channel, counting);
            case "timeRange", "signalTrigger" -> window(channel, counting);
            case "" -> {
                if (counting.find("TimeRange").isPresent()) {
                    yield window(channel, counting);
                }
                if (counting.find("RealTime").isPresent()) {
                    yield reading(channel, counting);
                }
                throw Malformed.of("hikvision-method", "peopleCounting", method);
            }
            default -> throw Malformed.of("hikvision-method", "peopleCounting", method);
        };
    }

    /** Since the last reset. */
    private Signal reading(String channel, XmlElement counting) throws MalformedPayloadException {
        Optional<XmlElement> moment =
                counting.find("RealTime").filter(each -> each.find("time").isPresent());
        Instant at = moment.isPresent() ? time(moment.get(), "time") : time(document, "dateTime");
        return new Signal.CounterReading(
                device(),
                channel,
                at,
                OptionalLong.empty(),
                counter(counting, "enter"),
                counter(counting, "exit"),
                OptionalLong.empty());
    }

    private Signal window(String channel, XmlElement counting) throws MalformedPayloadException {
        return new Signal.IntervalCount(
                device(),
                channel,
                range(counting),
                receivedAt,
                new Tally(persons(counting, "enter"), persons(counting, "exit")),
                1);
    }

    private Optional<TimeRange> range(XmlElement counting) throws MalformedPayloadException {
        for (String name : List.of("TimeRange", "SignalTrigger", "signalTrigger")) {
            Optional<XmlElement> window = counting.find(name);
            if (window.isPresent()) {
                return range(name, window.get());
            }
        }
        return range("peopleCounting", counting);
    }

    /** A window without times is one whose times are not known. */
    private Optional<TimeRange> range(String place, XmlElement window) throws MalformedPayloadException {
        String start = window.value("startTime");
        String end = window.value("endTime");
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        if (start.isEmpty() || end.isEmpty()) {
            throw Malformed.of("absent", place + (start.isEmpty() ? ".startTime" : ".endTime"));
        }
        return Optional.of(new Periods(zone).next(place, start, end));
    }

    private String channel() {
        String channel = document.value("channelID");
        return orNone(channel.isEmpty() ? document.value("dynChannelID") : channel);
    }

    private Instant time(XmlElement element, String name) throws MalformedPayloadException {
        String text = element.value(name);
        return text.isEmpty() ? receivedAt : DeviceTime.parse(element.name() + "." + name, text, zone);
    }

    private static String orNone(String number) {
        return number.isEmpty() ? NONE : number;
    }

    private static int persons(XmlElement counting, String name) throws MalformedPayloadException {
        String text = counting.value(name);
        return text.isEmpty() ? Tally.UNKNOWN : DeviceNumber.count("peopleCounting." + name, text);
    }

    private static OptionalLong counter(XmlElement counting, String name) throws MalformedPayloadException {
        String text = counting.value(name);
        return text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(DeviceNumber.counter("peopleCounting." + name, text));
    }
}
