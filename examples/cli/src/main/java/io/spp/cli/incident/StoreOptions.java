package io.spp.cli.incident;

import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Instants;
import io.spp.cli.input.RegulationOptions;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.fleet.Site;
import io.spp.core.store.Storage;
import io.spp.server.Contracts;
import io.spp.server.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store and the site files that a command works on. */
public final class StoreOptions {

    @Option(names = "--db", paramLabel = "JDBC_URL", required = true)
    String db = "";

    @Option(names = "--site", paramLabel = "FILE", required = true)
    List<Path> sites = new ArrayList<>();

    @Mixin
    RegulationOptions regulations = new RegulationOptions();

    @Option(names = "--now", paramLabel = "INSTANT")
    @Nullable String now;

    private @Nullable Instant moment;

    /** The sites. */
    public Fleet fleet() throws IOException {
        return FleetFile.read(sites);
    }

    /** The contracts of the sites. */
    public Contracts contracts(Fleet fleet) throws IOException {
        return Contracts.of(fleet, regulations.engine());
    }

    /** The stores of a file that is there. */
    public Storage storage() throws IOException {
        return DatabaseUrl.parse(db).openExisting(System.getenv());
    }

    /** The stores, made where there are none: what a person reports first begins the register. */
    public Storage newStorage() throws IOException {
        return DatabaseUrl.parse(db).open(System.getenv());
    }

    /** The folder that {@code spp serve} uses with these stores unless its {@code --dir} names another. */
    public Path dataFolder() {
        return DatabaseUrl.parse(db).dataFolder();
    }

    /** The moment as of which things are judged and recorded; the same for the whole call. */
    public Instant now() {
        Instant known = moment;
        if (known == null) {
            known = now == null ? InstantSource.system().instant() : Instants.parse("--now", now);
            moment = known;
        }
        return known;
    }

    /** The site of an option, or the only one. */
    public static Site site(Fleet fleet, @Nullable String id) {
        List<Site> all = fleet.sites();
        if (id == null && all.size() == 1) {
            return all.get(0);
        }
        return fleet.site(id == null ? "" : id)
                .orElseThrow(() -> WrongInput.at("--object", id == null ? "" : id, "wrong.object", names(all)));
    }

    private static String names(List<Site> sites) {
        return sites.stream().map(Site::id).collect(Collectors.joining(", "));
    }
}
