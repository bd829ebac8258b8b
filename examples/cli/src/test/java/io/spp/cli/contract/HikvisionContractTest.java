package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.hikvision.HikvisionProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

class HikvisionContractTest extends SensorDriverContract {

    private static final String ALERT = """
            <EventNotificationAlert version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
            <macAddress>84:9a:40:00:00:07</macAddress><channelID>1</channelID><dateTime>2025-11-03T12:00:00+3:00</dateTime>
            <eventType>PeopleCounting</eventType><peopleCounting>%s<enter>3</enter><exit>1</exit><regionsID>1</regionsID>
            </peopleCounting></EventNotificationAlert>
            """;

    private static final String WINDOW = "<statisticalMethods>timeRange</statisticalMethods><TimeRange><startTime>"
            + "2025-11-03T11:45:00+3:00</startTime><endTime>2025-11-03T12:00:00+3:00</endTime></TimeRange>";

    @Override
    protected SensorDriverProvider provider() {
        return new HikvisionProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(
                Message.xml(ALERT.formatted("<statisticalMethods>realTime</statisticalMethods>")),
                Message.xml(ALERT.formatted(WINDOW)),
                Message.of(
                        "--b\r\nContent-Type: application/xml\r\n\r\n"
                                + ALERT.formatted(WINDOW).replace("</Event", "<faceName>Jane</faceName></Event")
                                + "\r\n--b\r\nContent-Type: image/jpeg\r\n\r\nJFIF\r\n--b--\r\n",
                        "multipart/form-data; boundary=b"));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(Message.xml(ALERT.replaceAll("(?s)<peopleCounting>.*</peopleCounting>", "")));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(Message.xml(ALERT.formatted(WINDOW.replace("2025-11-03T11:45:00+3:00", start.toString())
                .replace("2025-11-03T12:00:00+3:00", start.plusMinutes(15).toString()))));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(Message.xml(ALERT.formatted("<statisticalMethods>realTime</statisticalMethods>")
                .replace("<enter>3", "<enter>" + value)));
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(Message.xml(ALERT.formatted(WINDOW).replace("<exit>1</exit>", "")));
    }

    @Override
    protected List<String> personalData() {
        return List.of("JFIF", "Jane");
    }
}
