package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days of ISO 8601. */
public final class Dates {

    private Dates() {}

    /** The day that an option's text names. */
    public static LocalDate parse(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw WrongInput.at(option, text, "wrong.date");
        }
    }
}
