package io.spp.drivers;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The contract of a driver of ours, whose messages are among the samples. */
abstract class OwnDriverContract extends SensorDriverContract {

    private static final Instant RECEIVED = Instant.parse("2025-11-03T09:05:00Z");

    private final SensorDriverProvider provider;
    private final List<String> samples;
    private final List<Integer> withoutCounts;

    /**
     * @param provider the driver
     * @param samples all its messages
     * @param withoutCounts the places of those that count nothing
     */
    OwnDriverContract(SensorDriverProvider provider, List<String> samples, Integer... withoutCounts) {
        this.provider = provider;
        this.samples = samples;
        this.withoutCounts = List.of(withoutCounts);
    }

    @Override
    protected final SensorDriverProvider provider() {
        return provider;
    }

    @Override
    protected final List<Payload> countingMessages() {
        return IntStream.range(0, samples.size())
                .filter(place -> !withoutCounts.contains(place))
                .mapToObj(place -> message(samples.get(place)))
                .toList();
    }

    @Override
    protected final List<Payload> otherMessages() {
        return withoutCounts.stream().map(samples::get).map(this::message).toList();
    }

    @Override
    protected DecodeContext context() {
        return DecodeContext.in(ZoneId.of("Europe/Berlin"));
    }

    final Payload message(String body) {
        return Payload.of(body.getBytes(StandardCharsets.UTF_8), mediaType(body), RECEIVED);
    }

    private static String mediaType(String body) {
        return switch (body.strip().charAt(0)) {
            case '{', '[' -> "application/json";
            case '<' -> "application/xml";
            case '-' -> "multipart/form-data; boundary=b";
            default -> body.contains("=") ? "application/x-www-form-urlencoded" : "text/plain";
        };
    }
}
