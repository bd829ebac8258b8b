package io.spp.server;

import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Site files that may be corrected while the server runs. */
final class SiteFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SiteFiles.class);

    private final List<Path> files;
    private final Set<String> drivers;
    private List<Object> seen = List.of();

    /**
     * @param drivers the ids of the drivers there are
     */
    SiteFiles(List<Path> files, Set<String> drivers) {
        this.files = List.copyOf(files);
        this.drivers = Set.copyOf(drivers);
    }

    /** The fleet, if a file is not as it was at the last call; empty where it has mistakes, which the log tells once. */
    Optional<Fleet> changed() {
        try {
            List<Object> present = new ArrayList<>();
            for (Path file : files) {
                present.add(Files.getLastModifiedTime(file));
                present.add(Files.size(file));
            }
            if (present.equals(seen)) {
                return Optional.empty();
            }
            seen = present;
            return Optional.of(FleetFile.read(files, drivers));
        } catch (InvalidConfigurationException e) {
            for (Problem problem : e.problems()) {
                kept(new BilingualText(problem.toRussian(), problem.toString()));
            }
        } catch (IOException e) {
            if (!seen.isEmpty()) {
                kept(BilingualText.same(e.toString()));
                seen = List.of();
            }
        }
        return Optional.empty();
    }

    private static void kept(BilingualText why) {
        LOG.error(ServerTexts.TEXTS.text("fleet.kept", why).shown());
    }
}
