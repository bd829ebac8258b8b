package io.spp.drivers.axis;

import com.google.auto.service.AutoService;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.wire.CsvTable;
import io.spp.drivers.wire.DeviceIdentity;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Axis people counters: "Axis Retail Data" as it is pushed, the exports of 3D (a3dpc) and 2D (tvpc) counters as intervals, their live sums
 * and totals as counters.
 *
 * <p>There is one channel, {@code 0}. The device is the serial, which is a MAC address however it is printed. Adults are part of a count and
 * occupancy is none. Exports and live sums have local times.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class AxisProvider implements SensorDriverProvider {

    static final String CHANNEL = "0";

    /** The members of which a message has at least one. */
    private static final Set<String> CONTENTS = Set.of("data", "in", "out", "occupancy", "total_in", "total_out");

    private static final Set<String> MEMBERS = Set.of(
            "apiName",
            "apiVersion",
            "utcSent",
            "localSent",
            "data",
            "sensor",
            "counter",
            "occupancy",
            "serial",
            "name",
            "timestamp",
            "total_in",
            "total_out",
            "in",
            "out",
            "error");

    private static final Setting PRODUCT = Setting.optional(
            "product",
            "3d",
            new BilingualText(
                    "3d (P8815-2) или 2d (People Counter, tvpc): чью выгрузку запрашивать",
                    "3d (P8815-2) or 2d (People Counter, tvpc): whose export to ask for"));

    private static final Setting RESOLUTION = Setting.optional(
            "resolution",
            "",
            new BilingualText(
                    "длина интервалов выгрузки: minute или hour у 3d, 15m или 1h у 2d; пусто: самая короткая",
                    "length of the exported intervals: minute or hour of 3d, 15m or 1h of 2d; empty: the shortest"));

    private static final Map<String, List<String>> RESOLUTIONS =
            Map.of("3d", List.of("minute", "hour"), "2d", List.of("15m", "1h"));

    /** Used by the service loader. */
    public AxisProvider() {}

    @Override
    public String driverId() {
        return "axis";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return HttpOptions.digest(PRODUCT, RESOLUTION);
    }

    /** The messages carry nothing about persons but counts; what the protocol does not name is removed. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        if (isTable(payload)) {
            table(payload);
            return payload;
        }
        return message(payload).keeping(MEMBERS, payload);
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        return isTable(payload) ? "" : device(message(payload));
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        Export export = new Export(payload.receivedAt(), context.zone());
        if (isTable(payload)) {
            return List.copyOf(export.csv(table(payload)));
        }
        JsonPlace message = message(payload);
        String device = device(message);
        Optional<JsonPlace> data = message.find("data");
        if (data.isPresent() && data.get().has("measurements") || message.has("apiName")) {
            return List.copyOf(new RetailPush(message, device, payload.receivedAt(), context.zone()).signals());
        }
        if (message.has("counter")) {
            return List.copyOf(export.trueView(message, device));
        }
        return message.has("data") ? List.copyOf(export.json(message)) : List.of(reading(message, device, context));
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return ExportDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        String product = settings.get(PRODUCT.key()).orElse("3d");
        String resolution = settings.get(RESOLUTION.key()).orElse("");
        List<Problem> problems = new ArrayList<>();
        if (!RESOLUTIONS.containsKey(product)) {
            problems.add(new Problem("settings.product", product, PRODUCT.help()));
        }
        List<String> known = RESOLUTIONS.getOrDefault(product, List.of());
        if (!resolution.isEmpty() && !known.contains(resolution)) {
            problems.add(new Problem("settings.resolution", resolution, RESOLUTION.help()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return address.url().isEmpty()
                ? new SensorDriver.PushOnly()
                : new ExportDriver(
                        HttpOptions.device(address, settings),
                        product.equals("2d"),
                        resolution.isEmpty() ? known.get(0) : resolution,
                        address.zone(),
                        context.time());
    }

    /** The live sum of a 2D counter, or the totals that a 3D counter prints beside its occupancy: both count up until they are reset. */
    private static Signal reading(JsonPlace message, String device, DecodeContext context)
            throws MalformedPayloadException {
        Instant at = message.get("timestamp").instant(context.zone());
        OptionalLong in = counter(message.find("in").or(() -> message.find("total_in")));
        OptionalLong out = counter(message.find("out").or(() -> message.find("total_out")));
        return in.isEmpty() && out.isEmpty()
                ? new Signal.Alive(device, at)
                : new Signal.CounterReading(device, CHANNEL, at, OptionalLong.empty(), in, out, OptionalLong.empty());
    }

    private static OptionalLong counter(Optional<JsonPlace> place) throws MalformedPayloadException {
        return place.isPresent() ? OptionalLong.of(place.get().counter()) : OptionalLong.empty();
    }

    private static String device(JsonPlace message) throws MalformedPayloadException {
        Optional<JsonPlace> serial = message.find("serial")
                .or(() -> message.find("sensor").flatMap(sensor -> sensor.find("serial")))
                .or(() -> message.find("counter").flatMap(counter -> counter.find("serial")));
        return serial.isPresent()
                ? DeviceIdentity.of(serial.get().text(), serial.get().text())
                : "";
    }

    private static boolean isTable(Payload payload) {
        byte[] body = payload.body();
        String head = new String(body, 0, Math.min(64, body.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return head.regionMatches(true, 0, "start,", 0, 6) || head.regionMatches(true, 0, "\"start\",", 0, 8);
    }

    private static CsvTable table(Payload payload) throws MalformedPayloadException {
        CsvTable table = CsvTable.read(payload, ',', StandardCharsets.UTF_8);
        if (!Export.isOne(table)) {
            throw Malformed.of("axis-unknown");
        }
        return table;
    }

    private static JsonPlace message(Payload payload) throws MalformedPayloadException {
        JsonPlace message = JsonPlace.read(payload);
        Optional<JsonPlace> error = message.find("error");
        if (error.isPresent()) {
            Optional<JsonPlace> words = error.get().find("message");
            throw Malformed.of("axis-refusal", words.isPresent() ? words.get().text() : "–");
        }
        if (!message.hasAny(CONTENTS)) {
            throw Malformed.of("axis-unknown");
        }
        return message;
    }
}
