package io.spp.cli.contract;

import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.drivers.csv.CsvProvider;
import io.spp.testkit.driver.SensorDriverContract;
import java.util.List;

class CsvContractTest extends SensorDriverContract {

    @Override
    protected SensorDriverProvider provider() {
        return new CsvProvider();
    }

    @Override
    protected List<Payload> countingMessages() {
        return List.of(
                Message.of("line,start,end,in,out\ndoor,2025-11-03T09:00:00Z,2025-11-03T09:01:00Z,4,2\n", "text/csv"));
    }
}
