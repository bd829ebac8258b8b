package io.spp.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource({"1,день", "2,дня", "4,дня", "5,дней", "11,дней", "14,дней", "21,день", "112,дней", "0,дней"})
    void russianNounsAgreeWithTheirNumber(long number, String noun) {
        assertThat(Sentence.fill("{0} {0|день|дня|дней}", Sentence.RUSSIAN, number))
                .isEqualTo(number + " " + noun);
    }

    @ParameterizedTest
    @CsvSource({"1,day", "2,days", "0,days", "21,days"})
    void englishNounsAgreeWithTheirNumber(long number, String noun) {
        assertThat(Sentence.fill("{0} {0|day|days}", Sentence.ENGLISH, number)).isEqualTo(number + " " + noun);
    }

    @Test
    void numbersAreWrittenAsEachLanguageWritesThem() {
        assertThat(Sentence.fill("{0,number} {0|человек|человека|человек}", Sentence.RUSSIAN, 1_234_567))
                .isEqualTo("1\u00a0234\u00a0567 человек");
        assertThat(Sentence.fill("{0,number} at {1} %", Sentence.ENGLISH, 12_345.67, 4.5))
                .isEqualTo("12,345.7 at 4.5 %");
        assertThat(Sentence.fill("{0} % в {1}", Sentence.RUSSIAN, 4.5, 2024)).isEqualTo("4,5 % в 2024");
    }

    @Test
    void argumentsMayHoldAnyCharacterAndMayRepeat() {
        assertThat(Sentence.fill("{1}, it's {0} and {1}", Sentence.ENGLISH, "$1\\", "{0}"))
                .isEqualTo("{0}, it's $1\\ and {0}");
    }

    @Test
    void aBilingualArgumentIsPrintedInTheLanguageOfTheSentence() {
        BilingualText door = new BilingualText("дверь", "door");

        assertThat(Sentence.fill("{0}", Sentence.RUSSIAN, door)).isEqualTo("дверь");
        assertThat(Sentence.fill("{0}", Sentence.ENGLISH, door)).isEqualTo("door");
    }

    @Test
    void anExceptionListsEveryMistakeWithPlaceAndValue() {
        BilingualText remedy = new BilingualText("задайте пояс", "name a zone");
        InvalidConfigurationException wrong = new InvalidConfigurationException(
                List.of(new Problem("$.zone", "Moskau", remedy), new Problem("$.id", "", remedy)));

        assertThat(wrong)
                .hasMessage("$.zone: name a zone (found: Moskau)" + System.lineSeparator() + "$.id: name a zone");
    }
}
