package io.spp.sla.preflight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A product name as people and machines write it, taken apart into lower-case words. */
record Words(List<String> words) {

    static Words of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\((?:r|tm|c)\\)|[®™©]", " ");
        List<String> words = new ArrayList<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}.]+")));
        words.removeIf(String::isEmpty);
        return new Words(words);
    }

    /** Whether these words stand in the name one after the other. */
    boolean have(String phrase) {
        return Collections.indexOfSubList(words, List.of(phrase.split(" "))) >= 0;
    }

    boolean haveAnyOf(List<String> phrases) {
        return phrases.stream().anyMatch(this::have);
    }
}
