package io.spp.core.store.ledger;

import io.spp.core.incident.IncidentEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Tells whether two incident events say the same. */
public final class EventIdentity {

    private EventIdentity() {}

    /** A digest of everything but {@code recordedAt}. */
    public static String of(IncidentEvent event) {
        String text = CanonicalJson.text(Map.of(
                "incident", event.incident(),
                "type", event.type().name(),
                "at", event.at().toString(),
                "actor", event.actor(),
                "details", event.details()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
