package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Reads moments of ISO 8601. */
public final class Instants {

    private Instants() {}

    /** The moment that an option's text names. */
    public static Instant parse(String option, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw WrongInput.at(option, text, "wrong.instant");
        }
    }
}
