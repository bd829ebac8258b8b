package io.spp.server;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Contact;
import io.spp.core.fleet.CountingSystem;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.MailSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A mall under contract, and what its sensors say. */
final class Galereya {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final String XOVIS = "80:1F:12:00:00:01";

    /** A Monday at 10:00 local time: the mall opens. */
    static final Instant OPENING = Instant.parse("2025-11-03T07:00:00Z");

    private static final String CONTRACT = """
            {"zone": "Europe/Moscow", "edition": "LOCAL", "client": {"kind": "LEGAL_ENTITY"}, "connected": true, "tariff": "CORP",
             "licence": {"kind": "EXTENDED", "holdsRights": true, "activated": "2025-03-01", "expires": "2026-02-28"},
             "paid": "2025-02-20", "term": "P1Y", "workingHours": "09:00-18:00", "calendar": "ru", "adminAccess": true}
            """;

    private Galereya() {}

    /** Two doors; the sensor {@code s-1} counts door-1 on channel 1001. */
    static Fleet fleet() {
        return fleet(Channel.of("1001", "door-1"));
    }

    /** The same with another mapping of the sensor. */
    static Fleet fleet(Channel channel) {
        return doors("xovis", XOVIS, channel).build();
    }

    /** The same with mail. */
    static Fleet fleet(MailSettings mail) {
        return doors("xovis", XOVIS, Channel.of("1001", "door-1")).mail(mail).build();
    }

    /** Two doors and one sensor. */
    static Fleet.Builder doors(String driver, String device, Channel channel) {
        return client().site(
                        "mall",
                        ZONE,
                        site -> site.name("Галерея")
                                .system("spp-1")
                                .opening(OpeningHours.daily("10:00-22:00"))
                                .lateness(Duration.ofMinutes(15))
                                .line("door-1", line -> line.name("Главный вход"))
                                .line("door-2")
                                .sensor("s-1", driver, device, sensor -> sensor.channel(channel)));
    }

    /** The client without a site. */
    static Fleet.Builder client() {
        return Fleet.builder("galereya")
                .name("ТЦ «Галерея»")
                .contact(Contact.byEmail(Contact.Role.AUTHORISED, "it@client.example"))
                .contact(Contact.byEmail(Contact.Role.TECHNICAL, "net@client.example")
                        .in(Locale.ENGLISH))
                .system(new CountingSystem("spp-1", Optional.of(CONTRACT)));
    }

    /** A firmware 5 message of one-minute intervals from a moment on. */
    static String logics(String device, Instant from, int... in) {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < in.length; i++) {
            long start = from.plus(Duration.ofMinutes(i)).toEpochMilli();
            records.append(i == 0 ? "" : ",")
                    .append("{\"from\":%d,\"to\":%d,\"counts\":[".formatted(start, start + 60_000))
                    .append("{\"id\":1,\"name\":\"fw\",\"value\":%d},".formatted(in[i]))
                    .append("{\"id\":2,\"name\":\"bw\",\"value\":0}]}");
        }
        return "{\"logics_data\":{\"sensor_info\":{\"serial_number\":\"%s\"},\"logics\":[{\"id\":1001,\"records\":[%s]}]}}"
                .formatted(device, records);
    }
}
