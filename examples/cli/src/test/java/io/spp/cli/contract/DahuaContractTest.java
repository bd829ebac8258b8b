package io.spp.cli.contract;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.dahua.DahuaProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class DahuaContractTest extends SensorDriverContract {

    private static final String SUMMARY =
            "summary.Channel=0\r\nsummary.EnteredSubtotal.Total=%d\r\nsummary.UTC=1762160400\r\n";

    private static final String FOUND =
            "{\"id\":9,\"session\":1,\"params\":{\"found\":1,\"info\":[{\"Channel\":0,\"AreaID\":1,"
                    + "\"EnteredSubtotal\":5,\"StartTime\":\"%s\",\"EndTime\":\"%s\"}]},\"result\":true}";

    @Override
    protected SensorDriverProvider provider() {
        return new DahuaProvider();
    }

    @Override
    protected DecodeContext context() {
        return DecodeContext.in(ZoneId.of("Europe/Moscow"));
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(
                counterMessage(7).orElseThrow(),
                localTimeMessage(LocalDateTime.parse("2025-11-03T11:45:00")).orElseThrow(),
                Message.of(
                        "--b\r\n\r\nHeartbeat\r\n--b\r\n\r\n" + SUMMARY.formatted(7) + "\r\n--b--\r\n",
                        "multipart/x-mixed-replace; boundary=b"));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(Message.of("--b\r\n\r\nHeartbeat\r\n", "multipart/x-mixed-replace; boundary=b"));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return countingMessages();
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(Message.json(FOUND.formatted(start, start.plusMinutes(15))));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(Message.of(SUMMARY.formatted(value), "text/plain"));
    }
}
