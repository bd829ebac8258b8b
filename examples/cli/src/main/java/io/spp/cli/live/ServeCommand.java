package io.spp.cli.live;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Words;
import io.spp.cli.input.Addresses;
import io.spp.cli.input.RegulationOptions;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.plugin.DriverCatalog;
import io.spp.server.Contracts;
import io.spp.server.DatabaseUrl;
import io.spp.server.SppServer;
import java.io.IOException;
import java.net.InetSocketAddress;
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
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(names = "--site", paramLabel = "FILE", required = true)
    List<Path> sites = new ArrayList<>();

    @Option(names = "--db", paramLabel = "JDBC_URL", required = true)
    String db = "";

    @Mixin
    RegulationOptions regulations = new RegulationOptions();

    @Option(names = "--push", paramLabel = "HOST:PORT", defaultValue = "127.0.0.1:30080")
    String push = "127.0.0.1:30080";

    @Option(names = "--dir", paramLabel = "DIR")
    @Nullable Path directory;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DriverCatalog drivers = common.catalog();
        Fleet fleet = FleetFile.read(sites, drivers.drivers().keySet());
        Contracts.of(fleet, regulations.engine());
        DatabaseUrl database = DatabaseUrl.parse(db);
        InetSocketAddress at = Addresses.free("--push", push);
        try (Interruption interruption = Interruption.expected(common.locale());
                SppServer server = SppServer.builder(fleet, folder(database), database.open(System.getenv()))
                        .drivers(drivers)
                        .push(at)
                        .watch(sites)
                        .start()) {
            String address = server.pushAddress().getHostString() + ":"
                    + server.pushAddress().getPort();
            spec.commandLine()
                    .getErr()
                    .println(Words.in(
                            common.locale(),
                            "serve.ready",
                            address,
                            fleet.sites().size(),
                            database));
            interruption.await();
        }
        return Exit.DONE;
    }

    private Path folder(DatabaseUrl database) {
        return directory == null ? database.dataFolder() : directory;
    }
}
