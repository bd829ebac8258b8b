package io.spp.cli.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.input.Addresses;
import io.spp.cli.input.SiteOptions;
import io.spp.core.plugin.DriverCatalog;
import io.spp.server.DatabaseUrl;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp doctor}: whether this installation can do its work. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--db", paramLabel = "JDBC_URL")
    @Nullable String db;

    @Option(names = "--push", paramLabel = "HOST:PORT")
    @Nullable String push;

    @Option(names = "--site", paramLabel = "FILE")
    List<Path> sites = new ArrayList<>();

    @Option(names = "--ntp", paramLabel = "HOST")
    @Nullable String ntp;

    @Option(names = "--calendar", paramLabel = "ru|none|FILE", defaultValue = "ru")
    String calendar = "ru";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Doctor doctor = new Doctor();
        doctor.java();
        DriverCatalog drivers = common.catalog();
        doctor.drivers(drivers, common.pluginFolder());
        doctor.calendar(SiteOptions.productionCalendar(calendar), LocalDate.now(SiteOptions.zone("Europe/Moscow")));
        doctor.sites(sites, drivers);
        Path folder = Path.of("");
        if (db == null) {
            doctor.notAsked("database", "--db jdbc:sqlite:FILE");
        } else {
            DatabaseUrl database = DatabaseUrl.parse(db);
            doctor.database(database);
            Path parent = database.dataFolder().toAbsolutePath().getParent();
            folder = parent != null && Files.isDirectory(parent) ? parent : folder;
        }
        if (push == null) {
            doctor.notAsked("port", "--push HOST:PORT");
        } else {
            doctor.port(Addresses.parse("--push", push));
        }
        if (ntp == null) {
            doctor.notAsked("clock", "--ntp HOST");
        } else {
            doctor.clock(ntp);
        }
        doctor.disk(folder.toAbsolutePath());
        List<Check> checks = doctor.checks();
        output.write(spec, target -> {
            if (json) {
                target.append(tree(checks)).append('\n');
            } else {
                print(target, checks, common.locale());
            }
        });
        return checks.stream().anyMatch(check -> check.result() == Check.Result.WRONG) ? Exit.FOUND : Exit.DONE;
    }

    private static void print(Writer target, List<Check> checks, Locale locale) throws IOException {
        for (Check check : checks) {
            target.append(String.format(
                    "%s %-10s %s%n",
                    check.result().sign(),
                    Doctor.name(check, locale),
                    check.found().in(locale)));
            String advice = check.advice().in(locale);
            if (!advice.isEmpty()) {
                target.append("             → ").append(advice).append('\n');
            }
        }
    }

    private static String tree(List<Check> checks) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode tree = mapper.createObjectNode();
        ArrayNode array = tree.putArray("checks");
        for (Check check : checks) {
            ObjectNode node = array.addObject();
            node.put("id", check.id()).put("result", check.result().name());
            node.putObject("found")
                    .put("ru", check.found().ru())
                    .put("en", check.found().en());
            node.putObject("advice")
                    .put("ru", check.advice().ru())
                    .put("en", check.advice().en());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
