package io.spp.drivers.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.text.BilingualText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A payload that could not be used, with the reason.
 *
 * @param id follows from the payload and the kind of reason, so that the same case is one entry however often it is met
 * @param envelope the payload
 * @param refusal why
 */
public record QuarantineEntry(String id, Envelope envelope, Refusal refusal) {

    private static final int ID_BYTES = 8;

    /** The entry of a case. */
    public static QuarantineEntry of(Envelope envelope, Refusal refusal) {
        MessageDigest digest = sha256();
        digest.update((envelope.driver() + "|" + envelope.payload().path() + "|"
                        + envelope.payload().receivedAt() + "|" + refusal.reason() + "|")
                .getBytes(StandardCharsets.UTF_8));
        byte[] hash = digest.digest(envelope.payload().body());
        return new QuarantineEntry(HexFormat.of().formatHex(hash, 0, ID_BYTES), envelope, refusal);
    }

    byte[] toJson() {
        ObjectNode tree = envelope.toTree();
        tree.put("id", id);
        tree.put("reason", refusal.reason().name());
        tree.putObject("detail")
                .put("ru", refusal.detail().ru())
                .put("en", refusal.detail().en());
        return Envelope.write(tree);
    }

    static QuarantineEntry parse(JsonNode tree) throws IOException {
        try {
            return new QuarantineEntry(
                    tree.path("id").asText(),
                    Envelope.parse(tree, Instant.EPOCH),
                    new Refusal(
                            Refusal.Reason.valueOf(tree.path("reason").asText()),
                            new BilingualText(
                                    tree.path("detail").path("ru").asText(),
                                    tree.path("detail").path("en").asText())));
        } catch (IllegalArgumentException e) {
            throw new IOException("not an entry of a quarantine: " + e.getMessage(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
