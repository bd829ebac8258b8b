package io.spp.core.fleet;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A counting line: a door, a passage, a stretch of pavement, a zone.
 *
 * @param site the id of its site
 * @param id unique in the fleet
 * @param name as people call it; the id where the file says nothing
 * @param role what its figures mean; ENTRANCE where the file says nothing
 * @param interval the length of the intervals it reports, whole seconds that divide a day evenly; one minute where the file says nothing
 * @param group lines of a site that watch the same door share one; such a group counts once, by its first line that has a value; absent for a
 *     line that stands alone
 * @param widthMetres the width that people can pass; absent where unknown
 * @param validity the days on which it exists
 */
public record Line(
        String site,
        String id,
        String name,
        Role role,
        Duration interval,
        Optional<String> group,
        Optional<Double> widthMetres,
        Validity validity) {

    /** What a line's figures mean. */
    public enum Role {
        /** People who enter and leave the site. */
        ENTRANCE,
        /** People who move inside. */
        INTERIOR,
        /** People who pass outside. */
        PASSERS_BY,
        /** People in an area. */
        ZONE
    }

    /** The interval of a line that names none. */
    public static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(1);

    public Line {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(validity, "validity");
        if (!dividesDay(interval)) {
            throw new IllegalArgumentException("interval " + interval + " must be whole seconds that divide 24 hours");
        }
        if (widthMetres.isPresent() && !(widthMetres.get() > 0)) {
            throw new IllegalArgumentException("widthMetres " + widthMetres.get());
        }
    }

    /** Whether so long an interval tiles 24 hours evenly. */
    static boolean dividesDay(Duration interval) {
        return interval.getNano() == 0
                && interval.getSeconds() > 0
                && Duration.ofDays(1).toSeconds() % interval.getSeconds() == 0;
    }

    static Builder builder(String site, String id) {
        return new Builder(site, id);
    }

    /** Describes a line; what is not said has the default. */
    public static final class Builder {

        private final String site;
        private final String id;
        private String name;
        private Role role = Role.ENTRANCE;
        private Duration interval = DEFAULT_INTERVAL;
        private Optional<String> group = Optional.empty();
        private Optional<Double> widthMetres = Optional.empty();
        private Validity validity = Validity.ALWAYS;

        private Builder(String site, String id) {
            this.site = site;
            this.id = id;
            this.name = id;
        }

        /** As people call it. */
        public Builder name(String text) {
            this.name = text;
            return this;
        }

        /** What its figures mean. */
        public Builder role(Role meaning) {
            this.role = meaning;
            return this;
        }

        /** The length of its intervals: whole seconds that divide a day evenly. */
        public Builder interval(Duration length) {
            this.interval = length;
            return this;
        }

        /** Watches the same door as the site's other lines of this group, which counts once. */
        public Builder group(String name) {
            this.group = Optional.of(name);
            return this;
        }

        /** The width that people can pass, above zero. */
        public Builder widthMetres(double metres) {
            this.widthMetres = Optional.of(metres);
            return this;
        }

        /** The days on which it exists. */
        public Builder valid(Validity days) {
            this.validity = days;
            return this;
        }

        Line build() {
            return new Line(site, id, name, role, interval, group, widthMetres, validity);
        }
    }
}
