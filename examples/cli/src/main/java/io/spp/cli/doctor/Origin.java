package io.spp.cli.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a driver or a rejected plugin comes from.
 *
 * @param type the provider's class; empty where none could be loaded
 * @param place the jar or folder as a path, else what the catalog calls it
 */
record Origin(String type, String place) {

    private static final Pattern FORM = Pattern.compile("([\\w.$]+) in (.+)");

    /** Takes apart what the catalog says: {@code CLASS in PLACE}, or the place alone. */
    static Origin of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? new Origin(form.group(1), path(form.group(2))) : new Origin("", path(text));
    }

    private static String path(String place) {
        return place.startsWith("file:") ? Path.of(URI.create(place)).toString() : place;
    }
}
