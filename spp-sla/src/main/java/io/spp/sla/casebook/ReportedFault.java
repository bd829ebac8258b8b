package io.spp.sla.casebook;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A fault that a person noticed, told by phone or mail (regulation 2.5).
 *
 * @param site the site's id
 * @param line the line's id; empty where the whole site or one sensor is meant
 * @param sensor the sensor's id; empty where none is named
 * @param what the fault in the words of whoever told it
 * @param since when it began; absent if that is not known
 * @param at when the provider was told: the incident is detected then
 * @param channel how it came
 */
public record ReportedFault(
        String site, String line, String sensor, String what, Optional<Instant> since, Instant at, Channel channel) {

    /** The rule of incidents that no rule but a person found. */
    public static final String RULE = "REPORTED";

    /** How a report comes. */
    public enum Channel {
        /** By phone. */
        PHONE,
        /** By mail. */
        MAIL
    }

    public ReportedFault {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(channel, "channel");
    }

    /** What is concerned: the line, else the sensor, else the site. */
    String subject() {
        return !line.isEmpty() ? line : !sensor.isEmpty() ? sensor : site;
    }
}
