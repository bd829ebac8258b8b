package com.example.quickstart;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.fleet.Fleet;
import io.spp.core.incident.Incident;
import io.spp.core.metric.Footfall;
import io.spp.core.time.TimeRange;
import io.spp.server.SppServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/** A host that embeds the SDK: a sensor pushes its counts, and the host shows a figure that says how far it can be trusted. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String... arguments) throws IOException {
        Path directory = Files.createTempDirectory("spp-quickstart");
        SimulatedDoor door = new SimulatedDoor();
        TimeRange lastWeek = door.lastWeek();

        // region: embed
        Fleet fleet = Fleet.builder("acme")
                .site("mall", ZoneId.of("Europe/Moscow"), site -> {
                    site.opening(OpeningHours.daily("10:00-22:00"));
                    site.line("main-door", line -> line.interval(Duration.ofMinutes(5)));
                    site.sensor("s-1", "xovis", "80:1F:12:00:00:01", sensor -> sensor.channel("1001", "main-door"));
                })
                .build();

        try (SppServer server = SppServer.builder(fleet, directory)
                .clock(door.time()) // virtual, for the simulated sensor; the system's clock by default
                .start()) {
            door.pushFiveWeeksTo(server.pushAddress());
            server.catchUp();

            Footfall visitors = server.view("main-door", lastWeek).entries();
            System.out.printf("at least %.0f visitors; ", visitors.value());
            System.out.printf("known for %.1f %% of the opening hours%n", 100 * visitors.coverage());
            for (Incident incident : server.incidents()) {
                System.out.println(incident.line() + ": " + incident.explanation("en"));
            }
        }
        // end region
    }
}
