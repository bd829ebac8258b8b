package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.plugin.DriverCatalog;

/** Looks drivers up for options that name one. */
public final class Drivers {

    private Drivers() {}

    public static SensorDriverProvider require(DriverCatalog catalog, String option, String id) {
        String known = String.join(", ", catalog.drivers().keySet());
        return catalog.provider(id).orElseThrow(() -> WrongInput.at(option, id, "wrong.driver", known));
    }
}
