package io.spp.sla.preflight;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.preflight.Item.Finding;
import io.spp.sla.preflight.PreflightRules.End;
import io.spp.sla.preflight.PreflightRules.Link;
import io.spp.sla.preflight.PreflightRules.Protocol;
import io.spp.sla.regulation.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ports that have to be open between two places (4.1.1 А, 4.1.2 А): one item for each port and target. */
final class Links {

    private static final Texts TEXTS = Texts.load("preflight", Links.class::getResourceAsStream);

    private final PreflightConfig config;
    private final Link link;
    private final Requirement requirement;

    private Links(PreflightConfig config, Link link, Requirement requirement) {
        this.config = config;
        this.link = link;
        this.requirement = requirement;
    }

    /** Something that a link leads to; the suffix tells its items from those of others. */
    private record Target(String suffix, String host) {}

    static List<Item> of(PreflightConfig config, Link link, Requirement requirement) {
        Links links = new Links(config, link, requirement);
        if (!requirement.appliesTo(config.edition())) {
            return List.of(links.whole(CheckResult.NOT_APPLICABLE, TEXTS.text("other-edition", config.edition())));
        }
        List<Target> targets = links.targets();
        if (targets.isEmpty()) {
            return List.of(links.whole(CheckResult.NOT_TESTABLE_FROM_HERE, TEXTS.text("not-described." + link.to())));
        }
        List<Item> items = new ArrayList<>();
        for (Target target : targets) {
            for (int port : link.ports()) {
                items.add(links.item(target, port));
            }
        }
        return items;
    }

    private List<Target> targets() {
        return switch (link.to()) {
            case SENSOR ->
                config.sensors().stream()
                        .map(sensor -> new Target("-" + sensor.id(), sensor.host()))
                        .toList();
            case SPP_SERVER ->
                one(config.server() == null ? null : config.server().host());
            case TIME_SERVER -> one(config.ntp());
            case DATA_CENTRE ->
                one(link.host() == null ? null : config.dataCentre().get(link.host()));
        };
    }

    private static List<Target> one(@Nullable String host) {
        return host == null ? List.of() : List.of(new Target("", host));
    }

    private Item whole(CheckResult result, BilingualText evidence) {
        BilingualText advice =
                result == CheckResult.NOT_TESTABLE_FROM_HERE ? TEXTS.text("describe." + link.to()) : Finding.NOTHING;
        return new Item(
                requirement.id(),
                requirement.id(),
                requirement.clause(),
                link.from(),
                requirement.text(),
                null,
                seen -> new Finding(result, evidence, advice));
    }

    private Item item(Target target, int port) {
        String protocol = link.protocol().name();
        String id = requirement.id() + "-" + protocol.toLowerCase(Locale.ROOT) + "-" + port + target.suffix();
        Probe.Kind kind = link.protocol() == Protocol.UDP ? Probe.Kind.NTP : Probe.Kind.TCP;
        Probe probe = new Probe(id, link.from(), kind, target.host(), List.of(port), "");
        BilingualText place = link.to() == End.SENSOR
                ? TEXTS.text("place.SENSOR", target.suffix().substring(1))
                : TEXTS.text("place." + link.to());
        BilingualText title = TEXTS.text("link", TEXTS.text("vantage." + link.from()), place, protocol, port);
        return new Item(
                id, requirement.id(), requirement.clause(), link.from(), title, probe, seen -> finding(probe, seen));
    }

    private Finding finding(Probe probe, Optional<Observation> seen) {
        if (seen.isEmpty()) {
            return new Finding(
                    CheckResult.NOT_TESTABLE_FROM_HERE,
                    TEXTS.text("untested"),
                    TEXTS.text("test-from", TEXTS.text("from." + link.from()), link.from()));
        }
        Observation observation = seen.get();
        BilingualText evidence = TEXTS.text(
                (probe.kind() == Probe.Kind.NTP ? "ntp." : "tcp.") + observation.outcome(),
                probe.target(),
                observation.millis(),
                observation.seen());
        if (observation.outcome() != Observation.Outcome.ACCEPTED) {
            return new Finding(CheckResult.FAIL, evidence, advice(probe));
        }
        return Finding.of(
                CheckResult.PASS, link.passive() == null ? evidence : TEXTS.text("passive", evidence, link.passive()));
    }

    private BilingualText advice(Probe probe) {
        return TEXTS.text(
                "open", link.protocol(), probe.ports().get(0), TEXTS.text("vantage." + link.from()), probe.host());
    }
}
