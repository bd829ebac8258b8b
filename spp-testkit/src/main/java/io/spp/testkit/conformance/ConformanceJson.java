package io.spp.testkit.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.driver.SpiVersion;
import io.spp.core.text.BilingualText;
import java.util.Collection;
import java.util.Locale;

/** The report for machines; {@code conformance.schema.json} beside this class says its form. */
final class ConformanceJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ConformanceJson() {}

    static String write(Collection<DriverConformance> drivers) throws JsonProcessingException {
        ObjectNode report = JSON.createObjectNode();
        report.put("spiVersion", SpiVersion.CURRENT);
        ArrayNode list = report.putArray("drivers");
        drivers.forEach(driver -> describe(list.addObject(), driver));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static void describe(ObjectNode node, DriverConformance tested) {
        node.put("id", tested.driver().provider().driverId());
        node.put("provider", tested.driver().provider().getClass().getName());
        node.put("version", tested.driver().version());
        node.put("spiVersion", tested.driver().provider().spiVersion());
        tested.driver().abilities().forEach(node.withArray("abilities")::add);
        node.put("device", tested.device().name());
        ObjectNode summary = node.putObject("summary");
        for (Outcome outcome : Outcome.values()) {
            summary.put(outcome.name().toLowerCase(Locale.ROOT), tested.count(outcome));
        }
        ArrayNode rules = node.putArray("rules");
        for (RuleResult result : tested.results()) {
            ObjectNode rule = rules.addObject();
            rule.put("rule", result.rule());
            put(rule.putObject("title"), RuleTexts.title(result.rule()));
            rule.put("outcome", result.outcome().name());
            if (result.outcome() != Outcome.PASSED) {
                put(rule.putObject("reason"), result.reason());
            }
        }
    }

    private static void put(ObjectNode node, BilingualText text) {
        node.put("ru", text.ru()).put("en", text.en());
    }
}
