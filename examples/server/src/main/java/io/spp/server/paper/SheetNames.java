package io.spp.server.paper;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as spreadsheets allow them: at most 31 letters, no {@code []:*?/\}, none twice. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String of(String title) {
        String name =
                title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip().replaceAll("^'|'$", "");
        String first = cut(name.isEmpty() ? "1" : name, LONGEST);
        String unique = first;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            String ending = " (" + i + ")";
            unique = cut(first, LONGEST - ending.length()) + ending;
        }
        return unique;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
