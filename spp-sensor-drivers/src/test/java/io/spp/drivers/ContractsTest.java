package io.spp.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.plugin.DriverCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractsTest {

    @Test
    void everyDriverIsFoundAndHeldToTheContract() {
        DriverCatalog catalog = DriverCatalog.discover(List.of(ContractsTest.class.getClassLoader()));

        assertThat(catalog.rejected()).isEmpty();
        assertThat(catalog.drivers().keySet()).isNotEmpty().allSatisfy(id -> {
            String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
            assertThat(Class.forName(getClass().getPackageName() + "." + name + "ContractTest"))
                    .isAssignableTo(OwnDriverContract.class);
        });
    }
}
