package io.spp.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Path TREE = Path.of("../..").toAbsolutePath().normalize();
    private static final int LONGEST_FILE = 400;

    @Test
    void everyPublicTypeAndMemberOfTheLibrariesIsDocumented() throws IOException {
        List<Path> libraries = sources(path -> path.contains("/src/main/java/"))
                .filter(file -> !file.startsWith(TREE.resolve("examples/cli"))
                        && !file.startsWith(TREE.resolve("examples/quickstart"))
                        && !file.startsWith(TREE.resolve("examples/vendor-driver"))
                        && !file.startsWith(TREE.resolve("examples/driver-archetype"))
                        && !file.startsWith(TREE.resolve("benchmarks")))
                .toList();
        assertThat(PublicApi.undocumentedIn(libraries)).isEmpty();
    }

    @Test
    void noFileIsLongerThanAReaderCanHold() {
        assertThat(sources(path -> true).filter(file -> lines(file).size() > LONGEST_FILE))
                .isEmpty();
    }

    @Test
    void noTestSleeps() {
        assertThat(sources(path -> path.contains("/src/test/") && !path.contains("/io/spp/house/"))
                        .filter(file -> lines(file).stream().anyMatch(line -> line.contains("Thread.sleep("))))
                .isEmpty();
    }

    @Test
    void aTestIsNamedByWhatItShows() {
        assertThat(sources(path -> path.contains("/src/test/"))
                        .filter(file -> lines(file).stream().anyMatch(line -> line.matches(" +void test[A-Z].*"))))
                .isEmpty();
    }

    private static Stream<Path> sources(Predicate<String> path) {
        try (Stream<Path> files = Files.find(
                TREE,
                20,
                (file, attributes) ->
                        attributes.isRegularFile() && file.toString().endsWith(".java"))) {
            return files
                    .map(Path::normalize)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> path.test(file.toString().replace('\\', '/')))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
