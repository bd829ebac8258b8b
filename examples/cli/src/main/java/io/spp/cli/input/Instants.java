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
            throw WrongInput.of(
                    option,
                    text,
                    "время пишется по ISO 8601 со смещением, например 2024-05-02T10:00:00+03:00",
                    "a time is written in ISO 8601 with an offset, such as 2024-05-02T10:00:00+03:00");
        }
    }
}
