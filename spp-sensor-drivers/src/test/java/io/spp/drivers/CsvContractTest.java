package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.csv.CsvProvider;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

class CsvContractTest extends OwnDriverContract {

    CsvContractTest() {
        super(new CsvProvider(), Samples.CSV);
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(message(Samples.CSV.get(1)));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(
                message("line,start,end,in,out\ndoor," + start + ":00," + start.plusMinutes(15) + ":00,4,2\n"));
    }
}
