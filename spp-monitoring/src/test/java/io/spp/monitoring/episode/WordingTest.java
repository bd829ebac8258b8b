package io.spp.monitoring.episode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void saysSmallOddsInNumbersAndHugeOnesInWords() {
        assertThat(Wording.chance(5.7).en()).isEqualTo("By chance this happens about once in 100\u00a0000 cases.");
        assertThat(Wording.chance(5.7).ru())
                .isEqualTo("Случайно такое бывает примерно один раз на 100\u00a0000 случаев.");
        assertThat(Wording.chance(9).en()).isEqualTo("That this is chance is practically excluded.");
        assertThat(Wording.chance(999).ru()).isEqualTo("Случайность практически исключена.");
    }

    @Test
    void saysASpanInHoursAndMinutes() {
        assertThat(Wording.span(5400).en()).isEqualTo("1 h 30 min");
        assertThat(Wording.span(7200).ru()).isEqualTo("2 ч");
        assertThat(Wording.span(600).en()).isEqualTo("10 min");
    }
}
