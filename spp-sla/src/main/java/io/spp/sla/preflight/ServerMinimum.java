package io.spp.sla.preflight;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.preflight.Item.Finding;
import io.spp.sla.regulation.Edition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The least that the SPP server has to be (4.1.2 В). What is described is judged; what is not is read on the server itself. */
final class ServerMinimum {

    private static final Texts TEXTS = Texts.load("preflight", ServerMinimum.class::getResourceAsStream);

    private final PreflightConfig config;
    private final ServerDescription server;
    private final PreflightRules rules;
    private final String clause;

    private ServerMinimum(PreflightConfig config, PreflightRules rules, String clause) {
        this.config = config;
        this.server = config.server() == null ? ServerDescription.UNKNOWN : config.server();
        this.rules = rules;
        this.clause = clause;
    }

    static List<Item> of(PreflightConfig config, PreflightRules rules, String clause) {
        ServerMinimum minimum = new ServerMinimum(config, rules, clause);
        return List.of(
                minimum.item("cpu", minimum.server.cpu(), minimum::cpu),
                minimum.item("ram", text(minimum.server.ramGiB()), minimum::ram),
                minimum.item("disk", text(minimum.server.diskGB()), value -> minimum.atLeast("disk", value, "diskGB")),
                minimum.item("nic", text(minimum.server.nicMbps()), value -> minimum.atLeast("nic", value, "nicMbps")),
                minimum.item("os", minimum.described(), minimum::os));
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    /** The system's name with its width, {@code Windows 10 (64 bit)}. */
    private @Nullable String described() {
        String os = server.os();
        return os == null || server.bits() == null ? os : os + " (" + server.bits() + " bit)";
    }

    private Item item(String id, @Nullable String described, Function<String, Finding> judge) {
        BilingualText title = TEXTS.text("server." + id);
        if (config.edition() != Edition.LOCAL) {
            return item(id, title, null, seen -> Finding.of(CheckResult.NOT_APPLICABLE, TEXTS.text("server.cloud")));
        }
        if (described != null) {
            return item(id, title, null, seen -> judge.apply(described));
        }
        Probe probe = new Probe(id, Vantage.SPP_SERVER, Probe.Kind.MACHINE, "", List.of(), "");
        return item(
                id,
                title,
                probe,
                seen -> seen.isEmpty() || seen.get().seen().isEmpty()
                        ? unknown(id, seen)
                        : judge.apply(seen.get().seen()));
    }

    private Item item(
            String id, BilingualText title, @Nullable Probe probe, Function<Optional<Observation>, Finding> judgement) {
        return new Item(id, "SERVER", clause, Vantage.SPP_SERVER, title, probe, judgement);
    }

    private static Finding unknown(String id, Optional<Observation> seen) {
        BilingualText describe = TEXTS.text("server.describe." + id);
        return seen.isEmpty()
                ? new Finding(
                        CheckResult.NOT_TESTABLE_FROM_HERE,
                        TEXTS.text("server.not-described"),
                        TEXTS.text("server.measure", describe))
                : new Finding(CheckResult.NOT_TESTABLE_FROM_HERE, TEXTS.text("server.not-readable"), describe);
    }

    private Finding cpu(String name) {
        Words words = Words.of(name);
        BilingualText evidence = BilingualText.same(name);
        if (words.haveAnyOf(rules.processors().getOrDefault(false, List.of()))) {
            return new Finding(CheckResult.FAIL, evidence, TEXTS.text("server.replace.cpu"));
        }
        return words.haveAnyOf(rules.processors().getOrDefault(true, List.of()))
                ? Finding.of(CheckResult.PASS, evidence)
                : new Finding(CheckResult.WARN, TEXTS.text("server.cpu-unknown", name), TEXTS.text("server.compare"));
    }

    private Finding ram(String gibibytes) {
        Finding least = atLeast("ram", gibibytes, "ramGiB");
        BigDecimal recommended = rules.least("ramRecommendedGiB");
        return least.result() == CheckResult.PASS && new BigDecimal(gibibytes).compareTo(recommended) < 0
                ? new Finding(CheckResult.WARN, least.evidence(), TEXTS.text("server.recommended", recommended))
                : least;
    }

    private Finding atLeast(String id, String amount, String figure) {
        BigDecimal least = rules.least(figure);
        BilingualText evidence = TEXTS.text("server.amount." + id, amount, least);
        return new BigDecimal(amount).compareTo(least) >= 0
                ? Finding.of(CheckResult.PASS, evidence)
                : new Finding(CheckResult.FAIL, evidence, TEXTS.text("server.replace." + id, least));
    }

    private Finding os(String name) {
        WindowsVersion version = WindowsVersion.of(name);
        BilingualText evidence = BilingualText.same(name);
        BilingualText advice = TEXTS.text("server.replace.os");
        Optional<Boolean> newEnough = version.atLeast(
                rules.least("windows").intValue(), rules.least("windowsServer").intValue());
        List<Integer> widths = version.widths();
        int bits = rules.least("bits").intValue();
        if (newEnough.isPresent() && !newEnough.get() || widths.size() == 1 && widths.get(0) < bits) {
            return new Finding(CheckResult.FAIL, evidence, advice);
        }
        if (newEnough.isEmpty()) {
            return new Finding(CheckResult.UNKNOWN, TEXTS.text("server.os-unknown", name), advice);
        }
        return widths.size() == 1
                ? Finding.of(CheckResult.PASS, evidence)
                : new Finding(
                        CheckResult.UNKNOWN,
                        TEXTS.text(widths.isEmpty() ? "server.bits-unknown" : "server.bits-contradict", name),
                        TEXTS.text("server.describe.bits"));
    }
}
