package io.spp.cli.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Words;
import io.spp.core.driver.Setting;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.plugin.FoundDriver;
import io.spp.core.plugin.RejectedPlugin;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp drivers}: what was found, from where, and what was rejected and why. */
@Command(name = "drivers")
public final class DriversCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(names = "--json")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        DriverCatalog catalog = common.catalog();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree(catalog)));
        } else {
            print(catalog, out, common.locale());
        }
        return catalog.rejected().isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    private static void print(DriverCatalog catalog, PrintWriter out, Locale locale) {
        catalog.drivers().forEach((id, driver) -> {
            out.printf(
                    "%-12s SPI %d  %s  %s%n",
                    id,
                    driver.provider().spiVersion(),
                    driver.version(),
                    Origin.of(driver.origin()).place());
            out.printf("    %s%n", String.join(", ", driver.abilities()));
            for (Setting setting : driver.provider().settings()) {
                out.printf("    %-16s %s%n", setting.key(), setting.help().in(locale));
            }
        });
        for (RejectedPlugin plugin : catalog.rejected()) {
            out.printf(
                    "%-12s %s: %s%n",
                    Words.in(locale, "rejected"),
                    plugin.origin(),
                    plugin.reason().in(locale));
        }
    }

    private static ObjectNode tree(DriverCatalog catalog) {
        ObjectNode tree = new ObjectMapper().createObjectNode();
        ArrayNode drivers = tree.putArray("drivers");
        catalog.drivers().forEach((id, driver) -> describe(drivers.addObject(), id, driver));
        ArrayNode rejected = tree.putArray("rejected");
        for (RejectedPlugin plugin : catalog.rejected()) {
            origin(rejected.addObject(), plugin.origin())
                    .putObject("reason")
                    .put("ru", plugin.reason().ru())
                    .put("en", plugin.reason().en());
        }
        return tree;
    }

    private static ObjectNode origin(ObjectNode node, String text) {
        Origin origin = Origin.of(text);
        return node.put("class", origin.type().isEmpty() ? null : origin.type()).put("origin", origin.place());
    }

    private static void describe(ObjectNode node, String id, FoundDriver driver) {
        node.put("id", id);
        origin(node, driver.origin());
        node.put("version", driver.version());
        node.put("spiVersion", driver.provider().spiVersion());
        ArrayNode abilities = node.putArray("abilities");
        driver.abilities().forEach(abilities::add);
        ArrayNode settings = node.putArray("settings");
        for (Setting setting : driver.provider().settings()) {
            ObjectNode entry = settings.addObject();
            entry.put("key", setting.key());
            entry.put("required", setting.required());
            entry.put("secret", setting.secret());
            entry.put("default", setting.defaultValue().orElse(null));
            entry.putObject("help")
                    .put("ru", setting.help().ru())
                    .put("en", setting.help().en());
        }
    }
}
