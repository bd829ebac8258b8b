package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.hikvision.HikvisionProvider;
import io.spp.testkit.driver.AnsweringDevice;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

class HikvisionContractTest extends OwnDriverContract {

    HikvisionContractTest() {
        super(new HikvisionProvider(), Samples.HIKVISION);
    }

    @Override
    protected List<String> personalData() {
        return List.of("JFIF");
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(Samples.HIKVISION.get(0).replace("<enter>70", "<enter>" + value)));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(message("""
                <EventNotificationAlert><macAddress>84:9a:40:00:00:07</macAddress><channelID>1</channelID>
                <peopleCounting><statisticalMethods>timeRange</statisticalMethods><TimeRange><startTime>%s:00</startTime>
                <endTime>%s:00</endTime></TimeRange><enter>3</enter><exit>1</exit></peopleCounting></EventNotificationAlert>
                """.formatted(start, start.plusMinutes(15))));
    }

    @Override
    protected Optional<AnsweringDevice> answeringDevice() {
        return Optional.of(AnsweringSensors.HIKVISION);
    }
}
