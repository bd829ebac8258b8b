package io.spp.cli.contract;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.axis.AxisProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class AxisContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new AxisProvider();
    }

    @Override
    protected DecodeContext context() {
        return DecodeContext.in(ZoneId.of("Europe/Zurich"));
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(
                Message.json("""
                {"apiName":"Axis Retail Data","apiVersion":"0.4","utcSent":"2025-11-03T09:01:08Z","data":{"measurements":[
                 {"kind":"people-counts","utcFrom":"2025-11-03T09:00:00Z","utcTo":"2025-11-03T09:01:00Z","items":[
                  {"direction":"in","count":1,"adults":0},{"direction":"out","count":2,"adults":0}]}]},
                 "sensor":{"application":"AXIS 3D People Counter","applicationVersion":"11.11.148","serial":"b8a44f000085"}}
                """),
                Message.json(
                        "{\"data\":[{\"start\":\"2025-11-03 00:00:00\",\"end\":\"2025-11-03 01:00:00\",\"in\":4,\"out\":2}]}"),
                Message.of("start,end,in,out\n2025-11-03 09:00:00,2025-11-03 09:01:00,4,2\n", "text/csv"),
                Message.json("""
                {"counter":{"serial":"00408C000001","delta":900},"data":{"20251103090000":[17,18],"20251103091500":[0,1]}}
                """),
                Message.json("""
                {"serial":"00408C000001","name":"Exit","timestamp":"20251103100456","in":12,"out":318}
                """));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(Message.json("{\"occupancy\":15,\"timestamp\":\"2025-11-03T10:04:56+01:00\"}"));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(Message.json(
                "{\"data\":[{\"start\":\"%s\",\"end\":\"%s\",\"in\":4}]}".formatted(start, start.plusMinutes(15))));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(Message.json(
                "{\"serial\":\"00408C000001\",\"timestamp\":\"20251103100456\",\"in\":%d}".formatted(value)));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(Message.json(
                "{\"data\":[{\"start\":\"2025-11-03 00:00:00\",\"end\":\"2025-11-03 01:00:00\",\"in\":4}]}"));
    }
}
