package io.spp.core.plugin;

import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.SpiVersion;
import io.spp.core.text.BilingualText;
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

    /**
     * Searches this program and a folder of plugins.
     *
     * @param program where the program's own drivers are
     * @param plugins the plugins
     */
    public static DriverCatalog discover(ClassLoader program, PluginDirectory plugins) {
        Search search = new Search();
        search.in(program);
        search.rejected.addAll(plugins.rejected());
        plugins.loaders().forEach(search::in);
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

        private final Map<String, List<FoundDriver>> found = new TreeMap<>();
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
                    rejected.add(new RejectedPlugin(loader.toString(), reason(e)));
                }
            }
        }

        /** Whatever foreign code throws becomes a reason; the search goes on. */
        void add(SensorDriverProvider provider) {
            try {
                check(provider);
            } catch (RuntimeException | Error e) {
                reject(provider, reason(e));
            }
        }

        private void check(SensorDriverProvider provider) {
            int generation = provider.spiVersion();
            if (generation < SpiVersion.OLDEST || generation > SpiVersion.CURRENT) {
                reject(provider, PluginTexts.TEXTS.text("generation", generation, supported()));
                return;
            }
            String id = provider.driverId();
            if (!ID.matcher(id).matches()) {
                reject(provider, PluginTexts.TEXTS.text("want-id", id));
                return;
            }
            provider.settings().forEach(Setting::key);
            FoundDriver driver = FoundDriver.of(provider);
            List<FoundDriver> same = found.computeIfAbsent(id, key -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.provider().getClass() == provider.getClass())) {
                same.add(driver);
            }
        }

        private void reject(SensorDriverProvider provider, BilingualText reason) {
            rejected.add(new RejectedPlugin(FoundDriver.origin(provider), reason));
        }

        private static String supported() {
            return SpiVersion.OLDEST == SpiVersion.CURRENT
                    ? String.valueOf(SpiVersion.CURRENT)
                    : SpiVersion.OLDEST + "–" + SpiVersion.CURRENT;
        }

        private static BilingualText reason(Throwable thrown) {
            Throwable cause = thrown.getCause();
            return PluginTexts.TEXTS.text(
                    "thrown",
                    thrown.getClass().getSimpleName() + ": " + thrown.getMessage()
                            + (cause == null ? "" : " (" + cause + ")"));
        }

        DriverCatalog catalog() {
            Map<String, FoundDriver> drivers = new TreeMap<>();
            found.forEach((id, claims) -> {
                if (claims.size() == 1) {
                    drivers.put(id, claims.get(0));
                } else {
                    List<String> origins =
                            claims.stream().map(FoundDriver::origin).toList();
                    claims.forEach(claim ->
                            reject(claim.provider(), PluginTexts.TEXTS.text("claimed", id, String.valueOf(origins))));
                }
            });
            return new DriverCatalog(drivers, rejected);
        }
    }
}
