package io.spp.monitoring.direction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.monitoring.baseline.WeekClock;
import io.spp.monitoring.rule.Hour;
import java.time.ZoneId;

/** Which share of those who cross a line enter, by the hour of working days and of weekends: people come in the morning and leave in the evening. */
final class EntryShare {

    private static final int HOURS = 48;
    private static final int WEEKEND = 5 * 24;
    private static final double MEMORY = 0.95;
    private static final double PRIOR = 20;
    private static final double LEAST = 0.002;

    private final WeekClock clock;
    private final double[] entered = new double[HOURS];
    private final double[] crossed = new double[HOURS];

    EntryShare(ZoneId zone) {
        clock = new WeekClock(zone);
    }

    /** The share, 0.002 to 0.998; a half where little is known. */
    double at(Hour hour) {
        int slot = slot(hour);
        double share = (entered[slot] + PRIOR / 2) / (crossed[slot] + PRIOR);
        return Math.max(LEAST, Math.min(1 - LEAST, share));
    }

    /** Crossings by which the share is known, the newest most. */
    double known(Hour hour) {
        return crossed[slot(hour)];
    }

    void learn(Hour hour) {
        int slot = slot(hour);
        entered[slot] = entered[slot] * MEMORY + hour.in();
        crossed[slot] = crossed[slot] * MEMORY + hour.in() + hour.out();
    }

    private int slot(Hour hour) {
        int hourOfWeek = clock.secondOfWeek(hour.start()) / 3600;
        return hourOfWeek % 24 + (hourOfWeek >= WEEKEND ? HOURS / 2 : 0);
    }

    void write(ObjectNode json) {
        ArrayNode shares = json.putArray("shares");
        for (int i = 0; i < HOURS; i++) {
            shares.add(entered[i]).add(crossed[i]);
        }
    }

    void read(JsonNode json) {
        for (int i = 0; i < HOURS; i++) {
            entered[i] = json.path("shares").path(2 * i).asDouble();
            crossed[i] = json.path("shares").path(2 * i + 1).asDouble();
        }
    }
}
