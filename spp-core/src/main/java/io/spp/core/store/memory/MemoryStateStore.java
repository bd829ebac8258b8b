package io.spp.core.store.memory;

import io.spp.core.store.StateStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class MemoryStateStore implements StateStore {

    private final Map<String, String> states = new HashMap<>();

    @Override
    public synchronized Optional<String> load(String key) {
        return Optional.ofNullable(states.get(key));
    }

    @Override
    public synchronized void save(Map<String, String> states) {
        this.states.putAll(states);
    }
}
