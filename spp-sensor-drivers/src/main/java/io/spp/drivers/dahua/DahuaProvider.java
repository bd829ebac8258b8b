package io.spp.drivers.dahua;

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
import io.spp.drivers.wire.JsonPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dahua cameras and recorders that count people: the rows of a search are intervals in local time, a summary is a reading of the totals.
 *
 * <p>The channel is {@code channel/AreaID} as the device prints them, channels from 0; a number that is not printed is {@code 0}. The
 * answers name no device: it is identified by the address they come from. A device is asked for the hours of its days over RPC2 or the CGI, or,
 * where it has no search, for its totals.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class DahuaProvider implements SensorDriverProvider {

    private static final Set<String> MEMBERS = Set.of("id", "params", "info", "summary", "result", "error");

    private static final Set<String> APIS = Set.of("rpc2", "cgi", "summary");

    private static final Setting API = Setting.optional(
            "api",
            "rpc2",
            new BilingualText(
                    "чем опрашивать: rpc2 или cgi (поиск по часам), summary (суммы, если поиска нет)",
                    "what to ask: rpc2 or cgi (search by hours), summary (totals where there is no search)"));

    private static final Setting CHANNEL = Setting.optional(
            "channel",
            "1",
            new BilingualText(
                    "номер видеоканала, который опрашивать, с 1", "number of the video channel to ask, from 1"));

    private static final Setting AREAS = Setting.optional(
            "areas",
            "1",
            new BilingualText(
                    "номера областей подсчёта через запятую (rpc2)",
                    "numbers of the counting areas, by commas (rpc2)"));

    /** Used by the service loader. */
    public DahuaProvider() {}

    @Override
    public String driverId() {
        return "dahua";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        return HttpOptions.digest(API, CHANNEL, AREAS);
    }

    /** The answers carry nothing about persons but counts; the session of RPC2 and what else the protocol does not name is removed. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        Answer.check(payload);
        return Answer.isJson(payload) ? JsonPlace.read(payload).keeping(MEMBERS, payload) : payload;
    }

    @Override
    public String identify(Payload payload) throws MalformedPayloadException {
        Answer.check(payload);
        return "";
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        return new Answer(payload, context.zone()).signals();
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return StatDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        String channel = settings.get(CHANNEL.key()).orElse("1");
        String areas = settings.get(AREAS.key()).orElse("1");
        String api = settings.get(API.key()).orElse("rpc2");
        List<Problem> problems = new ArrayList<>();
        if (!channel.matches("[1-9][0-9]{0,3}")) {
            problems.add(new Problem("settings.channel", channel, CHANNEL.help()));
        }
        if (!areas.matches("[0-9]{1,4}(,[0-9]{1,4}){0,99}")) {
            problems.add(new Problem("settings.areas", areas, AREAS.help()));
        }
        if (!APIS.contains(api)) {
            problems.add(new Problem("settings.api", api, API.help()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return address.url().isEmpty()
                ? new SensorDriver.PushOnly()
                : new StatDriver(
                        HttpOptions.device(address, settings),
                        search(api, Integer.parseInt(channel), areas, settings),
                        address.zone(),
                        context.time());
    }

    private static Search search(String api, int channel, String areas, DriverSettings settings) {
        return switch (api) {
            case "cgi" -> new CgiSearch(channel);
            case "summary" -> new Summary(channel);
            default ->
                new RpcSearch(
                        HttpOptions.credentials(settings),
                        channel,
                        Stream.of(areas.split(",")).map(Integer::valueOf).toList());
        };
    }
}
