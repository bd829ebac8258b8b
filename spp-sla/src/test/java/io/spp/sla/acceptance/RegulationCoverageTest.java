package io.spp.sla.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Makes {@code docs/regulation-coverage.md} of the regulation's data, the clauses and what notices a change of the data; fails where the
 * file is stale, where a clause lacks code or test, and where the data cites a clause that is not listed. {@code -Dspp.write=true} writes
 * the file.
 */
class RegulationCoverageTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path FILE = ROOT.resolve("docs/regulation-coverage.md");

    private final List<ClauseRow> clauses = ClauseRow.all();

    @Test
    void everyClauseHasCodeAndTestsThatExist() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (ClauseRow row : clauses) {
            row.code().stream()
                    .filter(type -> !sources.containsKey(type))
                    .forEach(type -> missing.add(row.clause() + ": no type " + type));
            for (String test : row.tests()) {
                String[] parts = test.split("#");
                if (!sources.getOrDefault(parts[0], "").contains(" " + parts[1] + "(")) {
                    missing.add(row.clause() + ": no test " + test);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyClauseThatTheDataCitesIsListed() {
        assertThat(items().values().stream()
                        .flatMap(citation -> Stream.of(citation.split("[,;] | / ")))
                        .filter(each -> !each.isEmpty() && clauses.stream().noneMatch(row -> row.isCitedBy(each))))
                .isEmpty();
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String made = document(Bites.all());
        if (Boolean.getBoolean("spp.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, made);
        }
        assertThat(FILE)
                .as("stale: run this test with -Dspp.write=true")
                .exists()
                .hasContent(made);
    }

    private String document(Bites bites) {
        StringBuilder document = new StringBuilder("""
                # What of the support regulation is covered

                Made by the build of the clauses, the data (`rarus-spp-2.json`) and the acceptance cases (`acceptance.txt`); do not edit.
                Renew it with `./mvnw -Dquick -pl spp-sla -am test -Dtest=RegulationCoverageTest -Dspp.write=true \
                -Dsurefire.failIfNoSpecifiedTests=false`.
                The build fails where this file is stale, a clause lacks code or test, or a datum can be changed without an acceptance case noticing.

                """);
        document.append(
                "Every datum was changed in turn: %d changes, %d refused by the reader of regulations, %d noticed by an acceptance case, %d not noticed.%n%n"
                        .formatted(
                                bites.total(),
                                bites.refused(),
                                bites.total()
                                        - bites.refused()
                                        - bites.survivors().size(),
                                bites.survivors().size()));
        document.append("| clause | what it says | data | code | tests | cases that notice a change of the data |\n");
        document.append("|---|---|---|---|---|---|\n");
        Map<String, String> items = items();
        for (ClauseRow row : clauses) {
            List<String> cited = items.keySet().stream()
                    .filter(item -> row.isCitedBy(items.get(item)))
                    .toList();
            Set<String> noticing = new LinkedHashSet<>();
            cited.forEach(item -> noticing.addAll(bites.casesByItem().getOrDefault(item, Set.of())));
            document.append("| %s | %s · %s | %s | %s | %s | %s |%n"
                    .formatted(
                            row.clause(),
                            row.en(),
                            row.ru(),
                            cited.stream()
                                    .map(RegulationCoverageTest::name)
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                            code(row.code()),
                            code(row.tests()),
                            some(noticing)));
        }
        return document.toString().replace(System.lineSeparator(), "\n");
    }

    private static String some(Set<String> cases) {
        String first = cases.stream().limit(3).collect(Collectors.joining("; "));
        return cases.size() > 3 ? first + "; and " + (cases.size() - 3) + " more" : first;
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String name(String item) {
        String[] steps = item.split("/");
        JsonNode node = regulation().at(item);
        String id = node.path("id")
                .asText(node.path("check").asText(node.path("code").asText("")));
        return "`" + steps[1] + "/"
                + (id.isEmpty()
                        ? node.path("edition").asText() + "-"
                                + node.path("tariff").asText()
                        : id) + "`";
    }

    /** Every item of the regulation's data by its place, with the clauses that it cites. */
    private static Map<String, String> items() {
        JsonNode root = regulation();
        Map<String, String> items = new LinkedHashMap<>();
        Map<String, String> byRule = new TreeMap<>();
        for (JsonNode duty : root.get("duties")) {
            byRule.merge(duty.path("rule").asText(), citation(duty), (a, b) -> a + ", " + b);
        }
        for (String list :
                List.of("services", "tariffs", "rules", "duties", "ownership", "requirements", "conditions")) {
            for (int i = 0; i < root.get(list).size(); i++) {
                JsonNode item = root.get(list).get(i);
                String cited = list.equals("services")
                        ? "3.3, 3.4"
                        : list.equals("rules")
                                ? byRule.getOrDefault(item.get("id").asText(), "")
                                : citation(item);
                items.put("/" + list + "/" + i, cited);
            }
        }
        return items;
    }

    private static String citation(JsonNode item) {
        List<String> cited = new ArrayList<>();
        for (JsonNode holder : List.of(item, item.path("restriction"))) {
            JsonNode clause = holder.path("clause");
            if (clause.isTextual()) {
                cited.add(clause.asText());
            }
            clause.properties().forEach(edition -> cited.add(edition.getValue().asText()));
        }
        return String.join(", ", cited);
    }

    private static JsonNode regulation() {
        try {
            return new ObjectMapper().readTree(Bites.regulation());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(each -> Files.isDirectory(each.resolve("src")))
                    .toList()) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                            .toList()) {
                        String name = file.getFileName().toString().replace(".java", "");
                        sources.merge(name, Files.readString(file), (a, b) -> a + b);
                    }
                }
            }
        }
        return sources;
    }
}
