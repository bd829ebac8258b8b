package io.spp.core.fleet;

import io.spp.core.calendar.OpeningHours;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.calendar.SiteCalendar;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A place where visitors are counted (the regulation's Object): a shop, a mall, a station.
 *
 * @param client the id of the client it belongs to
 * @param id unique in the fleet
 * @param name as people call it; the id where the file says nothing
 * @param system the id of the counting system mounted here; absent where none is named
 * @param zone the zone of its local times
 * @param tags for grouping, such as {@code region:north}; each once
 * @param opening when it is open; always where the file says nothing
 * @param businessDayCut when one business day ends and the next begins, local time; midnight where the file says nothing
 * @param basis what counts as visits; IN where the file says nothing
 * @param lateness how long after an interval its data is awaited before it counts as missing; two hours where the file says nothing
 * @param validity the days on which it is counted
 * @param lines its counting lines
 * @param sensors its sensors
 */
public record Site(
        String client,
        String id,
        String name,
        Optional<String> system,
        ZoneId zone,
        List<String> tags,
        OpeningHours opening,
        LocalTime businessDayCut,
        Basis basis,
        Duration lateness,
        Validity validity,
        List<Line> lines,
        List<Sensor> sensors) {

    /** Which direction stands for visits. */
    public enum Basis {
        /** Who came in. */
        IN,
        /** Who went out. */
        OUT,
        /** Half the sum of both. */
        MEAN
    }

    /** How long data is awaited where nothing else is said. */
    public static final Duration DEFAULT_LATENESS = Duration.ofHours(2);

    public Site {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(businessDayCut, "businessDayCut");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(validity, "validity");
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
        sensors = List.copyOf(sensors);
        if (lateness.isNegative()) {
            throw new IllegalArgumentException("lateness " + lateness + " is negative");
        }
    }

    /** Its opening hours and business days, with the kinds of day of a country; has a cache, so keep it. */
    public SiteCalendar calendar(ProductionCalendar production) {
        return new SiteCalendar(zone, opening, businessDayCut, production);
    }

    static Builder builder(String client, String id, ZoneId zone) {
        return new Builder(client, id, zone);
    }

    /** Describes a site; what is not said has the default. */
    public static final class Builder {

        private final String client;
        private final String id;
        private final ZoneId zone;
        private String name;
        private Optional<String> system = Optional.empty();
        private final List<String> tags = new ArrayList<>();
        private OpeningHours opening = OpeningHours.alwaysOpen();
        private LocalTime businessDayCut = LocalTime.MIDNIGHT;
        private Basis basis = Basis.IN;
        private Duration lateness = DEFAULT_LATENESS;
        private Validity validity = Validity.ALWAYS;
        private final List<Line> lines = new ArrayList<>();
        private final List<Sensor> sensors = new ArrayList<>();

        private Builder(String client, String id, ZoneId zone) {
            this.client = client;
            this.id = id;
            this.zone = zone;
            this.name = id;
        }

        /** As people call it. */
        public Builder name(String text) {
            this.name = text;
            return this;
        }

        /** The counting system mounted here, one of the client's. */
        public Builder system(String systemId) {
            this.system = Optional.of(systemId);
            return this;
        }

        /** A tag for grouping. */
        public Builder tag(String tag) {
            tags.add(tag);
            return this;
        }

        /** When it is open. */
        public Builder opening(OpeningHours hours) {
            this.opening = hours;
            return this;
        }

        /** When one business day ends and the next begins, local time. */
        public Builder businessDayCut(LocalTime cut) {
            this.businessDayCut = cut;
            return this;
        }

        /** What counts as visits. */
        public Builder basis(Basis direction) {
            this.basis = direction;
            return this;
        }

        /** How long data is awaited, zero or more. */
        public Builder lateness(Duration allowed) {
            this.lateness = allowed;
            return this;
        }

        /** The days on which it is counted. */
        public Builder valid(Validity days) {
            this.validity = days;
            return this;
        }

        /** An entrance with intervals of one minute. */
        public Builder line(String lineId) {
            return line(lineId, line -> {});
        }

        /** A counting line. */
        public Builder line(String lineId, Consumer<Line.Builder> description) {
            Line.Builder line = Line.builder(id, lineId);
            description.accept(line);
            lines.add(line.build());
            return this;
        }

        /** A sensor; the description maps its channels to lines. */
        public Builder sensor(String sensorId, String driver, String device, Consumer<Sensor.Builder> description) {
            Sensor.Builder sensor = Sensor.builder(id, sensorId, driver, device);
            description.accept(sensor);
            sensors.add(sensor.build());
            return this;
        }

        void add(Line line) {
            lines.add(line);
        }

        void add(Sensor sensor) {
            sensors.add(sensor);
        }

        Site build() {
            return new Site(
                    client,
                    id,
                    name,
                    system,
                    zone,
                    tags,
                    opening,
                    businessDayCut,
                    basis,
                    lateness,
                    validity,
                    lines,
                    sensors);
        }
    }
}
