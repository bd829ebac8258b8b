package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {

    private static final Path SOURCE = Path.of("src/main/java/com/example/quickstart/Quickstart.java");
    private static final Pattern SHOWN = Pattern.compile("(?s) *// region: embed\n(.*?) *// end region\n");
    private static final Pattern QUOTED =
            Pattern.compile("(?s)<!-- region: examples/quickstart -->\n```java\n(.*?)```\n<!-- end region -->\n");
    private static final Pattern FIGURES = Pattern.compile("(?s) *// region: figures\n(.*?) *// end region\n");
    private static final Pattern QUOTED_FIGURES = Pattern.compile(
            "(?s)<!-- region: examples/quickstart figures -->\n```java\n(.*?)```\n<!-- end region -->\n");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ru.md"})
    void theReadmeShowsWhatRuns(String name) throws IOException {
        Path readme = Path.of("../..", name);
        assumeTrue(Files.exists(readme), () -> "not in this copy: " + name);

        assertThat(region(QUOTED, readme))
                .isEqualTo(region(SHOWN, SOURCE).stripTrailing().stripIndent() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ru.md"})
    void theReadmeShowsHowFiguresAreAskedFor(String name) throws IOException {
        Path readme = Path.of("../..", name);
        assumeTrue(Files.exists(readme), () -> "not in this copy: " + name);

        String shown = region(FIGURES, Path.of("src/main/java/com/example/quickstart/WeeklyConversion.java"));
        assertThat(region(QUOTED_FIGURES, readme))
                .isEqualTo(shown.stripTrailing().stripIndent() + "\n");
        assertThat(shown.lines()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void whatRunsIsShortEnoughToRead() throws IOException {
        assertThat(Files.readAllLines(SOURCE)).hasSizeLessThanOrEqualTo(60);
    }

    private static String region(Pattern pattern, Path file) throws IOException {
        Matcher region = pattern.matcher(Files.readString(file).replace("\r\n", "\n"));
        assertThat(region.find()).as("marked region in %s", file).isTrue();
        return region.group(1);
    }
}
