package io.spp.server;

import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.text.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Site files that may be corrected while the server runs. */
final class SiteFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SiteFiles.class);

    private final List<Path> files;
    private List<Object> seen = List.of();

    SiteFiles(List<Path> files) {
        this.files = List.copyOf(files);
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
            return Optional.of(FleetFile.read(files));
        } catch (InvalidConfigurationException e) {
            e.problems().forEach(problem -> LOG.error("the fleet stays as it was: {}", problem));
        } catch (IOException e) {
            if (!seen.isEmpty()) {
                LOG.error("the fleet stays as it was: {}", e.toString());
                seen = List.of();
            }
        }
        return Optional.empty();
    }
}
