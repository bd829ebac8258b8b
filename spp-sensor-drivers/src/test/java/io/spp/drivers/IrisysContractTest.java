package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.irisys.IrisysProvider;
import java.util.Optional;

class IrisysContractTest extends OwnDriverContract {

    IrisysContractTest() {
        super(new IrisysProvider(), Samples.IRISYS, 3, 4);
    }

    @Override
    protected Optional<Payload> counterMessage(long value) {
        return Optional.of(message(Samples.IRISYS.get(0).replace("121", String.valueOf(value))));
    }
}
