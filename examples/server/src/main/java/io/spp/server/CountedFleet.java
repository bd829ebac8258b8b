package io.spp.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.fleet.Client;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetChange;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The fleet by which the stores were counted, kept in them: a mapping that was corrected while nothing ran is noticed too. */
final class CountedFleet {

    private static final String KEY = "counted-fleet";

    private final StateStore states;
    private @Nullable Fleet current;

    CountedFleet(StateStore states) {
        this.states = states;
    }

    /** Whether this process has counted everything by this fleet. */
    boolean isBy(Fleet fleet) {
        return fleet.equals(current);
    }

    /** What is different in a fleet from the one by which the stores were counted; nothing where nothing was counted yet. */
    FleetChange changeTo(Fleet fleet) throws IOException {
        Optional<String> kept = states.load(KEY);
        return FleetChange.between(kept.isPresent() ? read(kept.get()) : fleet, fleet);
    }

    /** Says that the stores are counted by this fleet. */
    void by(Fleet fleet) throws IOException {
        StringJoiner clients = new StringJoiner(",", "[", "]");
        for (Client client : fleet.clients()) {
            clients.add(FleetFile.write(Fleet.of(List.of(client))));
        }
        states.save(Map.of(KEY, clients.toString()));
        current = fleet;
    }

    private static Fleet read(String kept) throws IOException {
        List<Fleet> clients = new ArrayList<>();
        for (JsonNode client : new ObjectMapper().readTree(kept)) {
            clients.add(FleetFile.parse(client.toString()));
        }
        return Fleet.merge(clients);
    }
}
