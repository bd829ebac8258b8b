package io.spp.drivers.milesight;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.wire.Malformed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of a LoRaWAN message.
 *
 * @param model the model that sends such a message
 * @param values its values in order
 */
record LoraMessage(LoraModel model, List<Value> values) {

    private static final int LEAD = 2;

    /**
     * One value.
     *
     * @param lead channel and type
     * @param bytes the value, little-endian
     */
    record Value(int lead, ByteBuffer bytes) {

        int byteAt(int offset) {
            return bytes.get(offset) & 0xff;
        }

        int shortAt(int offset) {
            return bytes.getShort(offset) & 0xffff;
        }

        long intAt(int offset) {
            return bytes.getInt(offset) & 0xffff_ffffL;
        }
    }

    /** Reads a message of a model, or, where none is named, of the first model whose lengths fit it. */
    static LoraMessage read(byte[] message, Optional<LoraModel> named) throws MalformedPayloadException {
        if (message.length == 0) {
            throw Malformed.of("empty");
        }
        int furthest = 0;
        for (LoraModel model : named.map(List::of).orElse(List.of(LoraModel.values()))) {
            List<Value> values = new ArrayList<>();
            int end = read(message, model, values);
            if (end == message.length) {
                return new LoraMessage(model, List.copyOf(values));
            }
            furthest = Math.max(furthest, end);
        }
        throw Malformed.of("milesight-lora", furthest);
    }

    /** Reads values as far as the model has them, and returns where that ended. */
    private static int read(byte[] message, LoraModel model, List<Value> values) {
        int at = 0;
        while (at + LEAD <= message.length) {
            int lead = (message[at] & 0xff) << 8 | message[at + 1] & 0xff;
            Optional<Integer> length = model.length(lead, message, at + LEAD);
            if (length.isEmpty() || at + LEAD + length.get() > message.length) {
                return at;
            }
            ByteBuffer bytes = ByteBuffer.wrap(message, at + LEAD, length.get()).slice();
            values.add(new Value(lead, bytes.order(ByteOrder.LITTLE_ENDIAN)));
            at += LEAD + length.get();
        }
        return at;
    }
}
