package io.spp.cli.demo.mall;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.fleet.Channel;
import io.spp.core.fleet.Contact;
import io.spp.core.fleet.CountingSystem;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Site;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The mall of the demo: four doors, four sensors of two vendors, one contract. */
final class DemoSite {

    static final String SITE = "mall";
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final String HOURS = "10:00-22:00";
    static final Duration INTERVAL = Duration.ofMinutes(1);

    /** Devices push every hour; what has not come an hour after its time is late. */
    static final Duration PACKAGE = Duration.ofHours(1);

    static final Duration LATENESS = Duration.ofHours(1);

    static final List<Door> DOORS = List.of(
            new Door("door-1", "Главный вход", "xovis", "80:1F:12:00:00:01", "1001", 1.6),
            new Door("door-2", "Вход с парковки", "xovis", "80:1F:12:00:00:02", "1001", 1.0),
            new Door("door-3", "Вход от метро", "brickstream", "00:B0:9D:00:00:03", "0", 1.3),
            new Door("door-4", "Северный вход", "brickstream", "00:B0:9D:00:00:04", "0", 0.6));

    private static final String CONTRACT = """
            {"zone": "Europe/Moscow", "edition": "LOCAL", "client": {"kind": "LEGAL_ENTITY"}, "connected": true, "tariff": "CORP",
             "licence": {"kind": "EXTENDED", "holdsRights": true, "activated": "2025-03-01", "expires": "2026-02-28"},
             "paid": "2025-02-20", "term": "P1Y", "workingHours": "09:00-18:00", "calendar": "ru", "adminAccess": true}
            """;

    private DemoSite() {}

    /**
     * One door and the sensor above it.
     *
     * @param line the line's id
     * @param name as people call it
     * @param driver the sensor's driver
     * @param device the identity that its messages print
     * @param channel the channel that counts this door
     * @param share how busy it is beside the others
     */
    record Door(String line, String name, String driver, String device, String channel, double share) {

        String sensor() {
            return "s-" + line.substring("door-".length());
        }
    }

    static Fleet fleet() {
        return Fleet.builder("galereya")
                .name("ТЦ «Галерея»")
                .contact(Contact.byEmail(Contact.Role.AUTHORISED, "it@client.example"))
                .contact(Contact.byEmail(Contact.Role.TECHNICAL, "net@client.example"))
                .contact(Contact.byEmail(Contact.Role.EXECUTOR, "desk@provider.example"))
                .contact(Contact.byEmail(Contact.Role.THIRD_PARTY, "service@vc.example"))
                .system(new CountingSystem("spp-1", Optional.of(CONTRACT)))
                .site(SITE, ZONE, DemoSite::describe)
                .build();
    }

    private static void describe(Site.Builder site) {
        site.name("Галерея").system("spp-1").opening(OpeningHours.daily(HOURS)).lateness(LATENESS);
        for (Door door : DOORS) {
            site.line(door.line(), line -> line.name(door.name()).interval(INTERVAL));
            site.sensor(
                    door.sensor(),
                    door.driver(),
                    door.device(),
                    sensor -> sensor.channel(Channel.of(door.channel(), door.line())));
        }
    }
}
