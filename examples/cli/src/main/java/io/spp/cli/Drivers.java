package io.spp.cli;

import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.plugin.DriverCatalog;

/** Looks drivers up for options that name one. */
final class Drivers {

    private Drivers() {}

    static SensorDriverProvider require(DriverCatalog catalog, String option, String id) {
        String known = String.join(", ", catalog.drivers().keySet());
        return catalog.provider(id)
                .orElseThrow(() -> WrongInput.of(
                        option,
                        id,
                        "нет такого драйвера; есть: " + known,
                        "there is no such driver; there are: " + known));
    }
}
