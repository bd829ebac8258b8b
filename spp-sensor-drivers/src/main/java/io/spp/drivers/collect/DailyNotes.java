package io.spp.drivers.collect;

import io.spp.drivers.journal.Refusal;
import io.spp.drivers.journal.Refusal.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Reasons that lie in the configuration and come with every payload of a device are noted once a day; nothing is lost by it. */
final class DailyNotes {

    private static final Set<Reason> ONCE_A_DAY = EnumSet.of(Reason.UNKNOWN_CHANNEL, Reason.WITHOUT_DIRECTION);

    private static final int REMEMBERED = 100_000;

    private final Set<String> noted = new HashSet<>();

    boolean isWorthNoting(String subject, Refusal refusal, Instant at) {
        if (!ONCE_A_DAY.contains(refusal.reason())) {
            return true;
        }
        if (noted.size() > REMEMBERED) {
            noted.clear();
        }
        return noted.add(at.truncatedTo(ChronoUnit.DAYS) + " " + subject);
    }
}
