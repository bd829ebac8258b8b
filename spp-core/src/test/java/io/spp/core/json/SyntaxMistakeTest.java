package io.spp.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxMistakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a": 1 "b": 2}  | 1: | a comma or a closing bracket | запятой
            {"a": 1,}        | 1: | give a key                   | нужен ключ
            {"a" 1}          | 1: | a colon                      | двоеточие
            {"a": [1}        | 1: | does not close               | не закрывает
            {"a": }          | 1: | give a value                 | нужно значение
            {"a": moscow}    | 1: | 'moscow' is not expected     | «moscow» здесь не ожидается
            {"a": 007}       | 1: | leading zeros                | без нулей
            {"a": "b         | 1: | ends too early               | обрывается
            {"a": [1, 2      | 1: | ends too early               | обрывается
            """)
    void namesThePlaceTheMistakeAndTheRemedyInBothLanguages(String text, String place, String english, String russian)
            throws IOException {
        JsonProblems problems = new JsonProblems("site.json");
        StrictJson.parse(new StringReader(text), problems);

        var wrong = catchThrowableOfType(InvalidConfigurationException.class, problems::throwIfAny);

        assertThat(wrong.problems()).hasSize(1);
        assertThat(wrong.problems().get(0).toString())
                .startsWith("site.json:" + place)
                .contains(english);
        assertThat(wrong.problems().get(0).toRussian())
                .contains(russian)
                .doesNotContain("expecting", "Unexpected", "Unrecognized");
    }
}
