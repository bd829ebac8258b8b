package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.irisys.IrisysProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.util.List;
import java.util.Optional;

class IrisysContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new IrisysProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(Message.json("""
                {"CountLogs":[{"Counts":[{"Name":"In","RegisterId":0,"Value":121},{"Name":"Out","RegisterId":1,"Value":127}],
                 "LogEntryId":41,"Timestamp":"2025-11-03T09:00:00Z"}],"FriendlyDeviceSerial":"V4D-17020077","extra":1}
                """), Message.json("""
                [{"register":"MainEntranceIn","value":1,"t":"2025-11-03T09:00:01+0000"}]
                """));
    }

    @Override
    protected List<Payload> otherMessages() {
        return List.of(Message.json("[]"), Message.json("{\"status\":\"connected\"}"));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(Message.json("""
                {"CountLogs":[{"Counts":[{"RegisterId":0,"Value":%d}],"LogEntryId":41,"Timestamp":"2025-11-03T09:00:00Z"}]}
                """.formatted(value)));
    }
}
