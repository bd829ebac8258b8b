package io.spp.core.plugin;

import io.spp.core.driver.SensorDriverProvider;
import java.security.CodeSource;
import java.util.Optional;

/**
 * A usable driver and where it comes from.
 *
 * @param provider the provider
 * @param origin the class and the jar or folder it was loaded from
 * @param version the implementation version of its package or module; empty if it states none
 */
public record FoundDriver(SensorDriverProvider provider, String origin, String version) {

    static FoundDriver of(SensorDriverProvider provider) {
        Class<?> type = provider.getClass();
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? type.getModule().toString()
                : source.getLocation().toString();
        String version = Optional.ofNullable(type.getPackage().getImplementationVersion())
                .orElse("");
        return new FoundDriver(provider, type.getName() + " in " + place, version);
    }
}
