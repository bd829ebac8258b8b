package io.spp.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fleet that a server keeps in its stores, for those who have the stores and no site file. */
public final class KnownFleet {

    static final String KEY = "counted-fleet";

    private KnownFleet() {}

    /**
     * The fleet by which the stores were counted last; empty where no server has run on them yet.
     *
     * @throws IOException if the stores cannot be read
     */
    public static Optional<Fleet> of(StateStore states) throws IOException {
        Optional<String> kept = states.load(KEY);
        return kept.isPresent() ? Optional.of(read(kept.get())) : Optional.empty();
    }

    private static Fleet read(String kept) throws IOException {
        List<Fleet> clients = new ArrayList<>();
        for (JsonNode client : new ObjectMapper().readTree(kept)) {
            clients.add(FleetFile.parse(client.toString()));
        }
        return Fleet.merge(clients);
    }
}
