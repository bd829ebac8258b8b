package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.spp.SppProvider;
import java.util.List;
import java.util.Optional;

class SppContractTest extends OwnDriverContract {

    SppContractTest() {
        super(new SppProvider(), Samples.SPP);
    }

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(message(Samples.SPP.get(0).replace(",\n \"in\":5,\"out\":2", ",\"in\":5")));
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(Samples.SPP.get(1).replace("1471", String.valueOf(value))));
    }
}
