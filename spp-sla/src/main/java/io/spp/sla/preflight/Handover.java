package io.spp.sla.preflight;

import io.spp.core.text.BilingualText;
import io.spp.core.text.Texts;
import io.spp.sla.preflight.Item.Finding;
import io.spp.sla.preflight.PreflightConfig.Backup;
import io.spp.sla.regulation.Edition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only people can say: what the server is for (1.6), administrator access (4.1.2 Г), backup data (4.1.3). */
final class Handover {

    private static final Texts TEXTS = Texts.load("preflight", Handover.class::getResourceAsStream);

    private Handover() {}

    static List<Item> ofServer(PreflightConfig config, String hostsClause) {
        ServerDescription server = config.server() == null ? ServerDescription.UNKNOWN : config.server();
        return List.of(
                flag(config, "dedicated", "SERVER", "1.6", server.dedicated(), CheckResult.WARN),
                flag(config, "internet", "HOSTS", "1.6, " + hostsClause, server.internet(), CheckResult.FAIL));
    }

    static Item access(PreflightConfig config, String clause) {
        ServerDescription server = config.server() == null ? ServerDescription.UNKNOWN : config.server();
        return flag(config, "admin", "ADMIN", clause, server.adminAccess(), CheckResult.FAIL);
    }

    static Item backup(PreflightConfig config, String clause) {
        return item("backup", "BACKUP", clause, backup(config.mounted(), config.purchased(), config.backup()));
    }

    private static Item flag(
            PreflightConfig config,
            String id,
            String requirement,
            String clause,
            @Nullable Boolean said,
            CheckResult ifNot) {
        if (config.edition() != Edition.LOCAL) {
            return item(id, requirement, clause, Finding.of(CheckResult.NOT_APPLICABLE, TEXTS.text("server.cloud")));
        }
        if (said == null) {
            return item(id, requirement, clause, untold("said." + id + ".describe"));
        }
        return item(
                id,
                requirement,
                clause,
                said
                        ? Finding.of(CheckResult.PASS, TEXTS.text("said." + id + ".yes"))
                        : new Finding(ifNot, TEXTS.text("said." + id + ".no"), TEXTS.text("said." + id + ".advice")));
    }

    private static Finding backup(@Nullable LocalDate mounted, @Nullable LocalDate purchased, @Nullable Backup backup) {
        if (mounted == null || purchased == null) {
            return untold("backup.describe-dates");
        }
        if (!mounted.isBefore(purchased)) {
            return Finding.of(CheckResult.NOT_APPLICABLE, TEXTS.text("backup.none-due", mounted, purchased));
        }
        if (backup == null) {
            return untold("backup.describe");
        }
        BilingualText evidence = TEXTS.text("backup", backup.from(), backup.to(), mounted, purchased);
        BilingualText advice = TEXTS.text("backup.advice", mounted, purchased);
        if (backup.from().isAfter(mounted) || backup.to().isBefore(purchased.minusDays(1))) {
            return new Finding(CheckResult.FAIL, evidence, advice);
        }
        return backup.to().isBefore(purchased)
                ? new Finding(CheckResult.WARN, TEXTS.text("backup.day-before", evidence), advice)
                : Finding.of(CheckResult.PASS, evidence);
    }

    private static Finding untold(String advice) {
        return new Finding(CheckResult.NOT_TESTABLE_FROM_HERE, TEXTS.text("not-described"), TEXTS.text(advice));
    }

    private static Item item(String id, String requirement, String clause, Finding finding) {
        return new Item(id, requirement, clause, null, TEXTS.text("said." + id), null, seen -> finding);
    }
}
