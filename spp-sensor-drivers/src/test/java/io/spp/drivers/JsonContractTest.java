package io.spp.drivers;

import io.spp.core.driver.Payload;
import io.spp.drivers.json.JsonProvider;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

class JsonContractTest extends OwnDriverContract {

    JsonContractTest() {
        super(new JsonProvider(), List.of(COUNTS, Samples.JSON.get(1)));
    }

    private static final String COUNTS = "[{\"line\":1,\"start\":1762160400,\"end\":1762160460,\"in\":4,\"out\":2},"
            + "{\"line\":2,\"start\":1762160400,\"end\":1762160460,\"in\":0,\"out\":1}]";

    @Override
    protected List<Payload> entriesOnlyMessages() {
        return List.of(message(COUNTS.replaceAll(",\"out\":.", "")));
    }

    @Override
    protected Optional<Payload> localTimeMessage(LocalDateTime start) {
        return Optional.of(
                message("{\"start\":\"%s:00\",\"end\":\"%s:00\",\"in\":2}".formatted(start, start.plusMinutes(15))));
    }
}
