package io.spp.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThirdPartiesTest {

    private static final Pattern COORDINATES = Pattern.compile("\\(([^:()\\s]+):([^:()\\s]+):[^:()\\s]+ - ");

    @Test
    void theNoticeNamesEveryWorkOfOthersThatShips() throws IOException {
        Path list = Path.of("target/THIRD-PARTY.txt");
        assumeTrue(Files.exists(list), "the list of third parties is made by the gates: run without -Dquick");
        List<String> artifacts = COORDINATES
                .matcher(Files.readString(list))
                .results()
                .filter(found -> !found.group(1).equals("io.spp"))
                .map(found -> found.group(2))
                .toList();

        assertThat(artifacts).hasSizeGreaterThan(10);
        String notice = Files.readString(Path.of("../../NOTICE"));
        assertThat(artifacts).allSatisfy(artifact -> assertThat(notice).containsPattern("\\b" + artifact + "\\b"));
    }
}
