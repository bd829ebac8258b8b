package io.spp.restoration.plan;

import io.spp.core.store.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One state per entry and one that counts them, written in one transaction. */
final class StoredConsentLog implements ConsentLog {

    private static final String PREFIX = "restoration.consent.";
    private static final String COUNT = PREFIX + "count";

    private final StateStore states;

    StoredConsentLog(StateStore states) {
        this.states = states;
    }

    @Override
    public synchronized boolean append(ConsentEntry entry) throws IOException {
        List<ConsentEntry> there = entries();
        if (there.contains(entry)) {
            return false;
        }
        String number = Integer.toString(there.size() + 1);
        states.save(Map.of(PREFIX + number, ConsentJson.write(entry), COUNT, number));
        return true;
    }

    @Override
    public synchronized List<ConsentEntry> entries() throws IOException {
        int count = Integer.parseInt(states.load(COUNT).orElse("0"));
        List<ConsentEntry> entries = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            String key = PREFIX + number;
            String text = states.load(key).orElseThrow(() -> new IOException("consent entry " + key + " is lost"));
            entries.add(ConsentJson.read(text));
        }
        return entries;
    }
}
