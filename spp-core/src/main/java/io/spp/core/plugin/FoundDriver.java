package io.spp.core.plugin;

import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A usable driver and where it comes from.
 *
 * @param provider the provider
 * @param origin the class and the jar or folder it was loaded from
 * @param version the implementation version of its package or module; empty if it states none
 * @param abilities {@code push}, which every driver has, and the interfaces of {@link SensorDriver} that its drivers implement, in lower
 *     case and sorted: {@code health, history, push}
 */
public record FoundDriver(SensorDriverProvider provider, String origin, String version, List<String> abilities) {

    /** Describes a driver without judging whether it can be used. */
    public static FoundDriver of(SensorDriverProvider provider) {
        String version = Optional.ofNullable(provider.getClass().getPackage().getImplementationVersion())
                .orElse("");
        return new FoundDriver(provider, origin(provider), version, abilities(provider.driverType()));
    }

    static String origin(SensorDriverProvider provider) {
        Class<?> type = provider.getClass();
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? type.getModule().toString()
                : source.getLocation().toString();
        return type.getName() + " in " + place;
    }

    private static List<String> abilities(Class<? extends SensorDriver> driver) {
        Stream<String> asked = Stream.of(SensorDriver.class.getDeclaredClasses())
                .filter(ability -> ability.isInterface() && ability.isAssignableFrom(driver))
                .map(ability -> ability.getSimpleName().toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of("push"), asked).sorted().toList();
    }
}
