package io.spp.cli.contract;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.milesight.MilesightProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class MilesightContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new MilesightProvider();
    }

    @Override
    protected DecodeContext context() {
        return DecodeContext.in(ZoneId.of("Europe/Berlin"));
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(
                Message.json("""
                {"device_info":{"device_sn":"6384E16179950077","device_mac":"24:E1:24:00:00:6C","running_time":370},"region_trigger_data":{"people_id":5},
                 "time_info":{"start_time":"2025-11-03T09:00:00-00:00","end_time":"2025-11-03T09:01:00-00:00"},
                 "line_periodic_data":[{"line":1,"line_name":"Line1","total":{"in":3,"out":1},"group":{"in":1,"out":0}}],
                 "line_total_data":[{"line":1,"total":{"in_counted":8442,"out_counted":15583,"capacity_counted":-7141}}]}
                """),
                Message.of(
                        "StartTime, EndTime, Tolal - In, Line1 - In, Line1 - Out\n"
                                + "2025/11/03 09:00:00,2025/11/03 09:59:59,9,3,1\n",
                        "text/csv"),
                Message.hex("03d24800000004d2c8000000"),
                Message.hex("05cc0100020008cc000000000bcc000000000ecc05000700"),
                Message.hex("20ceff3df16401070002001d000800"),
                Message.hex("05cc030001000dcc2c010a000f85ff3df164"));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(
                Message.hex("04c903030002"),
                Message.json("{\"event\":\"Region People Counting\",\"device_info\":{\"device_sn\":\"369362028335\"},"
                        + "\"current_total\":10}"));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(Message.of(
                "StartTime,EndTime,Line1 - In\n%s,%s,3\n"
                        .formatted(start, start.plusMinutes(15).minusSeconds(1)),
                "text/csv"));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(Message.json(
                "{\"device_info\":{},\"line_total_data\":[{\"line\":1,\"in_counted\":%d}]}".formatted(value)));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(Message.json("{\"device_info\":{},\"line_periodic_data\":[{\"line\":1,\"in\":3}]}"));
    }

    @Override
    protected List<String> personalData() {
        return List.of("people_id");
    }
}
