package io.spp.core.plugin;

import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.SpiVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The drivers there are, fixed when made: found in explicit class loaders or handed in. What could not be used is named with its reason. */
public final class DriverCatalog {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** A service loader promises nothing after an error; so many broken entries in a row end the search in one class loader. */
    private static final int BROKEN_ENTRIES = 100;

    private final Map<String, FoundDriver> drivers;
    private final List<RejectedPlugin> rejected;

    private DriverCatalog(Map<String, FoundDriver> drivers, List<RejectedPlugin> rejected) {
        this.drivers = Collections.unmodifiableMap(drivers);
        this.rejected = List.copyOf(rejected);
    }

    /** Exactly these drivers, without search. */
    public static DriverCatalog of(Collection<? extends SensorDriverProvider> providers) {
        Search search = new Search();
        providers.forEach(search::add);
        return search.catalog();
    }

    /**
     * Searches class loaders in order.
     *
     * @param loaders where to search; the context class loader is never asked
     */
    public static DriverCatalog discover(List<ClassLoader> loaders) {
        Search search = new Search();
        loaders.forEach(search::in);
        return search.catalog();
    }

    /** The usable drivers by id. */
    public Map<String, FoundDriver> drivers() {
        return drivers;
    }

    /** The provider with this id. */
    public Optional<SensorDriverProvider> provider(String driverId) {
        return Optional.ofNullable(drivers.get(driverId)).map(FoundDriver::provider);
    }

    /** What was found and cannot be used. */
    public List<RejectedPlugin> rejected() {
        return rejected;
    }

    private static final class Search {

        private final Map<String, List<SensorDriverProvider>> found = new TreeMap<>();
        private final List<RejectedPlugin> rejected = new ArrayList<>();

        void in(ClassLoader loader) {
            Iterator<SensorDriverProvider> entries =
                    ServiceLoader.load(SensorDriverProvider.class, loader).iterator();
            for (int broken = 0; broken < BROKEN_ENTRIES; ) {
                try {
                    if (!entries.hasNext()) {
                        return;
                    }
                    add(entries.next());
                } catch (ServiceConfigurationError | LinkageError e) {
                    broken++;
                    rejected.add(new RejectedPlugin(loader.toString(), String.valueOf(e.getMessage())));
                }
            }
        }

        void add(SensorDriverProvider provider) {
            try {
                check(provider);
            } catch (RuntimeException | LinkageError e) {
                rejected.add(new RejectedPlugin(
                        provider.getClass().getName(), e.getClass().getSimpleName() + ": " + e.getMessage()));
            }
        }

        private void check(SensorDriverProvider provider) {
            String id = provider.driverId();
            String type = provider.getClass().getName();
            if (!ID.matcher(id).matches()) {
                rejected.add(new RejectedPlugin(
                        type, "driver id must be lower case letters, digits and hyphens, at most 32: '" + id + "'"));
            } else if (provider.spiVersion() != SpiVersion.CURRENT) {
                rejected.add(new RejectedPlugin(
                        type,
                        "driver '" + id + "' was built against SPI " + provider.spiVersion() + ", this is SPI "
                                + SpiVersion.CURRENT));
            } else {
                List<SensorDriverProvider> same = found.computeIfAbsent(id, key -> new ArrayList<>());
                if (same.stream().noneMatch(other -> other.getClass() == provider.getClass())) {
                    same.add(provider);
                }
            }
        }

        DriverCatalog catalog() {
            Map<String, FoundDriver> drivers = new TreeMap<>();
            found.forEach((id, providers) -> {
                if (providers.size() == 1) {
                    drivers.put(id, FoundDriver.of(providers.get(0)));
                } else {
                    List<String> types = providers.stream()
                            .map(provider -> FoundDriver.of(provider).origin())
                            .toList();
                    providers.forEach(provider -> rejected.add(new RejectedPlugin(
                            provider.getClass().getName(), "driver id '" + id + "' is claimed by several: " + types)));
                }
            });
            return new DriverCatalog(drivers, rejected);
        }
    }
}
