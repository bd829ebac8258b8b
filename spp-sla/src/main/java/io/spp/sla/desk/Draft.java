package io.spp.sla.desk;

import io.spp.core.text.BilingualText;
import io.spp.sla.regulation.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An obligation in the making: what the events have done to it so far. */
final class Draft {

    final Duty duty;
    final @Nullable Integer cause;
    final Instant arisen;
    final Instant start;
    final List<Agreement> agreements = new ArrayList<>(1);
    boolean conditional;

    @Nullable Instant fulfilled;

    @Nullable Instant ended;

    @Nullable Instant missed;

    @Nullable Exclusion exclusion;

    String period = "";

    Draft(Duty duty, @Nullable Integer cause, Instant arisen, Instant start) {
        this.duty = duty;
        this.cause = cause;
        this.arisen = arisen;
        this.start = start;
        this.conditional = duty.owedFrom() != null;
    }

    boolean open() {
        return fulfilled == null && ended == null && missed == null;
    }

    /** A visit that both sides put on a day. */
    record Agreement(Instant at, LocalDate day, String by, String reason) {}

    /** Why it is not owed. */
    record Exclusion(String clause, BilingualText text) {}
}
