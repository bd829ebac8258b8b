package io.spp.server;

import io.spp.core.fleet.Client;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetChange;
import io.spp.core.fleet.FleetFile;
import io.spp.core.store.StateStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The fleet by which the stores were counted, kept in them: a mapping that was corrected while nothing ran is noticed too. */
final class CountedFleet {

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
        return FleetChange.between(KnownFleet.of(states).orElse(fleet), fleet);
    }

    /** Says that the stores are counted by this fleet. */
    void by(Fleet fleet) throws IOException {
        StringJoiner clients = new StringJoiner(",", "[", "]");
        for (Client client : fleet.clients()) {
            clients.add(FleetFile.write(Fleet.of(List.of(client))));
        }
        states.save(Map.of(KnownFleet.KEY, clients.toString()));
        current = fleet;
    }
}
