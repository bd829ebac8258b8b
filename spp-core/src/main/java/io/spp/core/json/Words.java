package io.spp.core.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may have meant by a misspelt word. */
public final class Words {

    private Words() {}

    /** The most alike word, if it is near enough to be meant: at most a third of the letters differ. */
    public static Optional<String> nearest(String word, Collection<String> words) {
        if (word.length() > 64) {
            return Optional.empty();
        }
        return words.stream()
                .filter(each ->
                        each.length() <= 64 && 3 * distance(word, each) <= Math.max(word.length(), each.length()))
                .min(Comparator.comparingInt((String each) -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    static String joined(Object[] constants) {
        return Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
