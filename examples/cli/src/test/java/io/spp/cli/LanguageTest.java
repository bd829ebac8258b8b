package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.cli.call.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Everything that the command says about itself is there in Russian and English. */
class LanguageTest {

    private static final Pattern RUSSIAN = Pattern.compile("[а-яё]{3}", Pattern.CASE_INSENSITIVE);

    @Test
    void everyCommandAndOptionHasARussianAndAnEnglishText() {
        assertThat(untold(Spp.in(Language.ru), true)).as("without Russian text").isEmpty();
        assertThat(untold(Spp.in(Language.en), false))
                .as("without English text")
                .isEmpty();
    }

    @Test
    void bothHelpsHaveTheSameTexts() {
        assertThat(Language.ru.help().keySet()).isEqualTo(Language.en.help().keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --locale ru --help
            --help --locale ru
            --locale=ru monitor --help
            monitor --locale RU --help
            monitor --help --locale=ru
            sla --locale ru due --help
            sla due --help --locale ru
            """)
    void theLanguageMayBeAskedForAnywhere(String call) {
        assertThat(Call.typed(call).out()).contains("Вызов: spp", "Показывает этот текст", "Параметры:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            monitor --colour red                       | неизвестный параметр: --colour        | red
            decode --drivr xovis file.json             | неизвестный параметр: --drivr; может быть, --driver? | file.json
            monitor red                                | лишнее значение: red                  | Unmatched
            monitr                                     | неизвестная команда: monitr; есть demo | Unmatched
            monitor --counts a.csv --alarms few        | --alarms ЧИСЛО: нужно число (найдено: few) | should
            demo --days ten                            | --days N: нужно целое число (найдено: ten) | should
            monitor --zone                             | не хватает значения: --zone ПОЯС      | Missing
            decode f.json                              | не хватает: --driver ИМЯ              | Missing
            monitor --zone UTC --zone UTC              | указано дважды: --zone ПОЯС           | once
            monitor --zone UTC                         | не хватает: --counts ФАЙЛ             | Missing
            sla                                        | укажите сценарий                      | name
            demo --zone UTC                            | --zone описывает объект               | flags
            demo --counts a.csv --days 5               | --days относится к модели             | a.csv
            listen --push 192.0.2.1:9                  | --push: этот адрес нельзя слушать     | spp listen --help
            serve --site a --db jdbc:x --push 1:2:3    | a: нет такого файла                   | no such
            """)
    void aWrongCallIsToldInRussianAndNamesTheCulprit(String call, String said, String unsaid) {
        Call told = Call.typed(call + " --locale ru");

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).startsWith("spp: " + said).doesNotContain(unsaid);
    }

    @Test
    void aWrongLanguageIsAWrongCall() {
        assertThat(Call.typed("doctor --locale de").err()).contains("--locale", "ru, en", "de");
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        Call call = Call.typed("");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("demo, listen");
    }

    private static List<String> untold(CommandLine command, boolean russian) {
        String name = command.getCommandSpec().qualifiedName();
        List<String> untold = new ArrayList<>();
        if (!isTold(command.getCommandSpec().usageMessage().description(), russian)) {
            untold.add(name);
        }
        for (ArgSpec argument : command.getCommandSpec().args()) {
            if (!isTold(argument.description(), russian)) {
                untold.add(name + " " + argument);
            }
        }
        command.getSubcommands().values().forEach(each -> untold.addAll(untold(each, russian)));
        return untold;
    }

    private static boolean isTold(String[] description, boolean russian) {
        return description.length > 0
                && Arrays.stream(description)
                        .allMatch(
                                line -> !line.isBlank() && RUSSIAN.matcher(line).find() == russian);
    }
}
