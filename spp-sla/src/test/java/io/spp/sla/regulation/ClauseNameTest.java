package io.spp.sla.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4.2.2;п. 4.2.2;clause 4.2.2",
                "4.2.4.2, 4.2.10, 3.3/10;пп. 4.2.4.2, 4.2.10, 3.3/10;clauses 4.2.4.2, 4.2.10, 3.3/10",
                "fn4;сноска 4;footnote 4",
                "fn3, fn5;сноски 3, 5;footnotes 3, 5",
                "fn2, 4.2.4.1;сноска 2, п. 4.2.4.1;footnote 2, clause 4.2.4.1",
                "§3.1;§3.1;§3.1"
            })
    void isAsPeopleSayIt(String clauses, String ru, String en) {
        assertThat(ClauseName.of(clauses).ru()).isEqualTo(ru);
        assertThat(ClauseName.of(clauses).en()).isEqualTo(en);
    }
}
