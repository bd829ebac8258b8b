package io.spp.core.metric;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a metric is and what may be done with it, for people and programs.
 *
 * @param metric the metric
 * @param label its name
 * @param formula how it is calculated
 * @param nullRule what it says where a part is missing
 * @param nearest what to ask for instead of another aggregation
 */
public record MetricCard(
        Metric metric, BilingualText label, BilingualText formula, BilingualText nullRule, BilingualText nearest) {

    private static final Texts TEXTS = Texts.load("metric", MetricCard.class::getResourceAsStream);

    public MetricCard {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(nullRule, "nullRule");
        Objects.requireNonNull(nearest, "nearest");
    }

    static MetricCard of(Metric metric) {
        String id = metric.id();
        return new MetricCard(
                metric,
                TEXTS.text(id + ".label"),
                TEXTS.text(id + ".formula"),
                TEXTS.text(TEXTS.has(id + ".null") ? id + ".null" : "null." + metric.kind()),
                TEXTS.text(TEXTS.has(id + ".nearest") ? id + ".nearest" : "nearest." + metric.kind()));
    }

    /** All cards in the order of the catalogue. */
    public static List<MetricCard> all() {
        return Arrays.stream(Metric.values()).map(MetricCard::of).toList();
    }

    /** Why an aggregation over time is refused and what is legal; empty where it is legal. */
    public Optional<BilingualText> refusalOverTime(Aggregation asked) {
        return asked == metric.overTime()
                ? Optional.empty()
                : Optional.of(TEXTS.text("refused.time", metric.id(), asked, metric.overTime(), nearest));
    }

    /** Why an aggregation over sites is refused and what is legal; empty where it is legal. */
    public Optional<BilingualText> refusalOverSites(Aggregation asked) {
        if (metric.overSites().isEmpty()) {
            return Optional.of(TEXTS.text("refused.sites.none", metric.id(), nearest));
        }
        return metric.overSites().filter(asked::equals).isPresent()
                ? Optional.empty()
                : Optional.of(TEXTS.text(
                        "refused.sites", metric.id(), asked, metric.overSites().get(), nearest));
    }

    /** All cards as JSON: {@code id, kind, unit, label, formula, nullRule, overTime, overSites}. */
    public static ArrayNode json() {
        ArrayNode cards = JsonNodeFactory.instance.arrayNode();
        all().forEach(card -> cards.add(card.toJson()));
        return cards;
    }

    private ObjectNode toJson() {
        ObjectNode card = JsonNodeFactory.instance
                .objectNode()
                .put("id", metric.id())
                .put("kind", metric.kind().name())
                .put("unit", metric.unit().name());
        put(card, "label", label);
        put(card, "formula", formula);
        put(card, "nullRule", nullRule);
        card.putArray("overTime").add(metric.overTime().name());
        ArrayNode sites = card.putArray("overSites");
        metric.overSites().ifPresent(aggregation -> sites.add(aggregation.name()));
        return card;
    }

    private static void put(ObjectNode card, String key, BilingualText text) {
        card.putObject(key).put("ru", text.ru()).put("en", text.en());
    }
}
