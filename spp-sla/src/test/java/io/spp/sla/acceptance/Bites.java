package io.spp.sla.acceptance;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.sla.regulation.Regulation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What notices a change of the regulation's data.
 *
 * @param total how many changes were tried
 * @param refused how many the reader of regulations refuses
 * @param survivors the changes that nothing notices
 * @param casesByItem which acceptance cases notice changes of an item
 */
record Bites(int total, int refused, List<String> survivors, Map<String, Set<String>> casesByItem) {

    /** The name under which the facts of the document are asked. */
    static final String FACTS_NAME = "facts of the document";

    private static final List<String> FACTS =
            AcceptanceCases.resource("facts.txt").lines().toList();

    /** Changes each datum of the shipped regulation and asks the acceptance cases; done once for all tests. */
    static Bites all() {
        return Once.BITES;
    }

    private static final class Once {
        static final Bites BITES = find();
    }

    private static Bites find() {
        List<AcceptanceCase> cases = AcceptanceCases.all();
        List<Mutant> mutants = Mutant.all(regulation());
        List<String> survivors = new ArrayList<>();
        Map<String, Set<String>> casesByItem = new LinkedHashMap<>();
        int refused = 0;
        for (Mutant mutant : mutants) {
            Set<String> known = casesByItem.computeIfAbsent(mutant.item(), item -> new LinkedHashSet<>());
            try {
                Regulation changed = Regulation.load(new StringReader(mutant.json()), "mutant");
                Optional<String> biting = firstBiting(changed, cases, known);
                biting.ifPresentOrElse(known::add, () -> survivors.add(mutant.change()));
            } catch (InvalidConfigurationException e) {
                refused++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Bites(mutants.size(), refused, survivors, casesByItem);
    }

    static String regulation() {
        return AcceptanceCases.resource("/io/spp/sla/regulation/rarus-spp-2.json");
    }

    /** The first that notices; those that noticed another change of the same item are asked first. */
    private static Optional<String> firstBiting(Regulation regulation, List<AcceptanceCase> cases, Set<String> known) {
        return Stream.concat(
                        cases.stream().filter(each -> known.contains(each.name())),
                        cases.stream().filter(each -> !known.contains(each.name())))
                .filter(each -> !each.expected().equals(each.answer(regulation)))
                .map(AcceptanceCase::name)
                .findFirst()
                .or(() -> RegulationFacts.of(regulation).equals(FACTS) ? Optional.empty() : Optional.of(FACTS_NAME));
    }
}
