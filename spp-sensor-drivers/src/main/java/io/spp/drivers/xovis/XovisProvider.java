package io.spp.drivers.xovis;

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
import io.spp.drivers.http.HttpDevice;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.wire.JsonPlace;
import io.spp.drivers.wire.Malformed;
import java.util.ArrayList;
import java.util.List;

/**
 * Xovis sensors. They push: firmware 5 ({@code logics_data} as intervals, {@code live_data} as counters and crossings, {@code status_data}) and
 * firmware 3 and 4 (counts per element as intervals, events as crossings). They are asked over REST: firmware 5 for its history, state, clips
 * and updates, and to push again; firmware 3 and 4 for counters and status.
 *
 * <p>Only persons who crossed forward ({@code fw}) or backward ({@code bw}) are counts; balances, seconds, sub-populations and groups are not.
 * Channels are logic ids, {@code g} and the geometry id for events of the scene, element ids for firmware 3 and 4. A push of firmware 5.0
 * prints no serial: its device is identified by the address it pushes to.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class XovisProvider implements SensorDriverProvider {

    /** Used by the service loader. */
    public XovisProvider() {}

    @Override
    public String driverId() {
        return "xovis";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return HttpOptions.basic(RestOptions.API, RestOptions.SCOPE, RestOptions.RESOLUTION, RestOptions.AGENT);
    }

    /** Removes tracked objects, positions, attributes of persons and the events of groups; counts stay. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        if (LegacyReply.isOne(payload)) {
            LegacyReply.read(payload);
            return payload;
        }
        return Redaction.of(message(payload), payload);
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        return LegacyReply.isOne(payload) ? LegacyReply.read(payload).device() : Identity.of(message(payload));
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        if (LegacyReply.isOne(payload)) {
            return List.copyOf(LegacyReply.read(payload).signals(payload.receivedAt(), context));
        }
        JsonPlace message = message(payload);
        String device = Identity.of(message);
        List<Signal> signals = new ArrayList<>();
        LogicsPush.decode(message, device, payload.receivedAt(), context, signals);
        LivePush.decode(message, device, context, signals);
        StatusPush.decode(message, device, payload.receivedAt(), context, signals);
        ElementsPush.decode(message, device, payload.receivedAt(), context, signals);
        EventsPush.decode(message, device, context, signals);
        HistoryReply.decode(message, payload.receivedAt(), context, signals);
        return List.copyOf(signals);
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return RestDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        RestOptions options = RestOptions.of(settings);
        if (address.url().isEmpty()) {
            return new SensorDriver.PushOnly();
        }
        HttpDevice device = HttpOptions.device(address, settings);
        return options.legacy()
                ? new LegacyDriver(device, address.zone(), context.time())
                : new RestDriver(device, options, context.time());
    }

    private static JsonPlace message(Payload payload) throws MalformedPayloadException {
        JsonPlace message = JsonPlace.read(payload);
        if (!message.hasAny(Redaction.CONTENTS)) {
            throw Malformed.of("xovis-unknown");
        }
        return message;
    }
}
