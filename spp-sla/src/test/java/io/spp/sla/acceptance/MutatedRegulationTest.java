package io.spp.sla.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each datum of the shipped regulation is held by at least one acceptance case. */
class MutatedRegulationTest {

    @Test
    void noDatumCanBeChangedUnnoticed() {
        Bites bites = Bites.all();
        System.out.printf(
                "regulation data: %d changes, %d refused by the reader, %d noticed by acceptance cases, %d not noticed%n",
                bites.total(),
                bites.refused(),
                bites.total() - bites.refused() - bites.survivors().size(),
                bites.survivors().size());
        assertThat(bites.survivors()).isEmpty();
        assertThat(bites.total()).isGreaterThan(1_000);
    }
}
