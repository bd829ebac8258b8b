package io.spp.sla.regulation;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** How people name clauses that the data names in short: {@code fn4} is footnote 4, {@code 4.2.4.2, 4.2.10} are clauses. */
public final class ClauseName {

    private static final Texts TEXTS = Texts.load("clause", ClauseName.class::getResourceAsStream);

    private ClauseName() {}

    /**
     * The name of one or several clauses; those that are neither numbers nor footnotes stay as they are.
     *
     * @param clauses as in the data, separated by commas
     */
    public static BilingualText of(String clauses) {
        List<BilingualText> names = new ArrayList<>();
        String kind = "";
        StringJoiner same = new StringJoiner(", ");
        for (String clause : clauses.split(", *")) {
            String next = kindOf(clause);
            if (!next.equals(kind) && same.length() > 0) {
                names.add(name(kind, same.toString()));
                same = new StringJoiner(", ");
            }
            kind = next;
            same.add(next.equals("footnote") ? clause.substring(2) : clause);
        }
        names.add(name(kind, same.toString()));
        return names.stream()
                .reduce((one, other) -> new BilingualText(one.ru() + ", " + other.ru(), one.en() + ", " + other.en()))
                .orElseThrow();
    }

    /** The same for a column of clauses: their numbers stand alone, footnotes are named. */
    public static BilingualText inColumn(String clauses) {
        return clauses.contains("fn") ? of(clauses) : BilingualText.same(clauses);
    }

    private static String kindOf(String clause) {
        return clause.matches("fn\\d+") ? "footnote" : clause.matches("\\d.*") ? "clause" : "other";
    }

    private static BilingualText name(String kind, String all) {
        return kind.equals("other") ? BilingualText.same(all) : TEXTS.text(all.contains(",") ? kind + "s" : kind, all);
    }
}
