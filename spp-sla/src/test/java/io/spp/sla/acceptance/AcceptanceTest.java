package io.spp.sla.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every acceptance case of {@code acceptance.txt}. */
class AcceptanceTest {

    @TestFactory
    Stream<DynamicTest> answersAsTheRegulationSays() {
        Regulation regulation = Regulations.shipped().byId("rarus-spp-2").orElseThrow();
        return AcceptanceCases.all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertThat(each.answer(regulation)).isEqualTo(each.expected())));
    }

    @Test
    void hasTheFactsOfTheDocument() {
        assertThat(RegulationFacts.of(Regulations.shipped().byId("rarus-spp-2").orElseThrow()))
                .isEqualTo(AcceptanceCases.resource("facts.txt").lines().toList());
    }
}
