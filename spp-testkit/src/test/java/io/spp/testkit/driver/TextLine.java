package io.spp.testkit.driver;

import io.spp.core.count.Tally;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Direction;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.core.text.BilingualText;
import io.spp.core.time.TimeRange;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One statement of the invented device.
 *
 * @param words what it is made of
 */
record TextLine(List<String> words) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    static TextLine of(String line) {
        return new TextLine(List.of(line.split(" ")));
    }

    static MalformedPayloadException malformed(Flaw flaw) {
        return new MalformedPayloadException(
                flaw == Flaw.REFUSES_WITHOUT_REASON
                        ? BilingualText.same("")
                        : new BilingualText("не наше сообщение", "not a message of ours"));
    }

    /** What stands between the tags. */
    static String contentOf(String xml, Flaw flaw) throws MalformedPayloadException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        if (flaw != Flaw.FOLLOWS_ENTITIES) {
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        }
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (!reader.isStartElement()) {
                reader.next();
            }
            return reader.getElementText();
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(flaw);
        }
    }

    private String word(int index) {
        return words.get(index);
    }

    /** Reads the statements of one message. */
    record Reader(Flaw flaw, String device, Payload payload, DecodeContext context, int remembered) {

        void read(TextLine line, List<Signal> signals) throws MalformedPayloadException {
            try {
                switch (line.word(0)) {
                    case "alive" -> alive(signals);
                    case "count" -> signals.add(count(line, Integer.parseInt(line.word(3))));
                    case "entered" -> entered(line, signals);
                    case "local" -> signals.add(local(line));
                    case "counter" -> signals.add(counter(line));
                    case "crossed" -> signals.add(crossing(line));
                    default -> {}
                }
            } catch (RuntimeException e) {
                if (flaw == Flaw.LETS_PARSERS_THROW) {
                    throw e;
                }
                throw malformed(flaw);
            }
        }

        private void alive(List<Signal> signals) {
            signals.add(new Signal.Alive(device, payload.receivedAt()));
            if (flaw == Flaw.ZERO_FOR_ABSENT) {
                signals.add(interval(TimeRange.of(payload.receivedAt(), MINUTE), Tally.of(0, 0)));
            }
        }

        private void entered(TextLine line, List<Signal> signals) {
            if (flaw != Flaw.DROPS_A_FORM) {
                signals.add(count(line, flaw == Flaw.ZERO_EXITS ? 0 : Tally.UNKNOWN));
            }
        }

        private Signal count(TextLine line, int out) {
            Instant start = Instant.parse(line.word(1));
            if (flaw == Flaw.READS_THE_MACHINES_ZONE) {
                start = start.atZone(TimeZone.getDefault().toZoneId())
                        .withZoneSameLocal(ZoneOffset.UTC)
                        .toInstant();
            }
            if (flaw == Flaw.COUNTS_BACK_FROM_RECEIPT && payload.path().startsWith("/push")) {
                start = payload.receivedAt().minus(Duration.between(start, Instant.parse("2025-11-01T10:05:00Z")));
            }
            boolean overlaps = flaw == Flaw.OVERLAPS && payload.path().startsWith("/push");
            int in = Integer.parseInt(line.word(2)) + remembered;
            return interval(TimeRange.of(start, overlaps ? MINUTE.multipliedBy(2) : MINUTE), new Tally(in, out));
        }

        private Signal local(TextLine line) throws MalformedPayloadException {
            LocalDateTime start = LocalDateTime.parse(line.word(1));
            if (context.zone().isEmpty() && flaw != Flaw.GUESSES_THE_ZONE) {
                throw malformed(flaw);
            }
            ZoneId zone = context.zone().orElse(ZoneOffset.UTC);
            Instant from = start.atZone(zone).toInstant();
            TimeRange range = flaw == Flaw.STRETCHES_THE_CLOCK_CHANGE
                    ? TimeRange.of(from, start.plus(QUARTER).atZone(zone).toInstant())
                    : TimeRange.of(from, QUARTER);
            return interval(range, Tally.of(Integer.parseInt(line.word(2)), 0));
        }

        private Signal counter(TextLine line) {
            long value = Long.parseLong(line.word(2));
            return new Signal.CounterReading(
                    device,
                    "1",
                    Instant.parse(line.word(1)),
                    OptionalLong.of(flaw == Flaw.SIXTEEN_BITS ? value & 0xFFFF : value),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());
        }

        private Signal crossing(TextLine line) {
            return new Signal.Crossing(
                    device,
                    flaw == Flaw.NAMELESS_CHANNEL ? "" : "1",
                    Instant.parse(line.word(1)),
                    Direction.IN,
                    1,
                    OptionalInt.empty());
        }

        private Signal interval(TimeRange range, Tally tally) {
            return new Signal.IntervalCount(device, "1", Optional.of(range), payload.receivedAt(), tally, 1);
        }
    }
}
