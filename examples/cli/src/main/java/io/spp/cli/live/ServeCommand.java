package io.spp.cli.live;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.input.Addresses;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.server.Contracts;
import io.spp.server.DatabaseUrl;
import io.spp.server.SppServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp serve}: the whole pipeline, live. */
@Command(
        name = "serve",
        description = {
            "Runs the whole pipeline: sensors push, counts are stored, incidents are noticed and mailed.",
            "A site file that is corrected meanwhile takes over within a second.",
            "SIGTERM or Ctrl-C ends it cleanly."
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(
            names = "--site",
            paramLabel = "FILE",
            required = true,
            description = "Site JSON of one client; may be given several times.")
    List<Path> sites = new ArrayList<>();

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL",
            required = true,
            description = "Such as jdbc:sqlite:spp.db or jdbc:postgresql://host/spp.")
    String db = "";

    @Option(
            names = "--push",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:30080",
            description = "Where sensors push to; default: ${DEFAULT-VALUE}.")
    String push = "127.0.0.1:30080";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Journal, quarantine and mail; default: FILE.data beside the database FILE, or spp.data.")
    @Nullable Path directory;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Fleet fleet = FleetFile.read(sites);
        Contracts.of(fleet);
        DatabaseUrl database = DatabaseUrl.parse(db);
        try (Interruption interruption = Interruption.expected();
                SppServer server = SppServer.builder(fleet, folder(database), database.open(System.getenv()))
                        .drivers(common.catalog())
                        .push(Addresses.parse("--push", push))
                        .watch(sites)
                        .start()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "sensors push to http://%s:%d/push/DRIVER; %d sites; database %s%n",
                            server.pushAddress().getHostString(),
                            server.pushAddress().getPort(),
                            fleet.sites().size(),
                            database);
            interruption.await();
        }
        return Exit.DONE;
    }

    private Path folder(DatabaseUrl database) {
        return directory == null ? database.dataFolder() : directory;
    }
}
