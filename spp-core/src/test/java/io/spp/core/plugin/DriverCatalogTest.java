package io.spp.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriverCatalogTest {

    @Test
    void aDriverOfAnotherSpiGenerationIsRejectedWithBothNumbers() {
        DriverCatalog catalog = DriverCatalog.of(List.of(new Fake("acme", SpiVersion.CURRENT + 1)));

        assertThat(catalog.drivers()).isEmpty();
        assertThat(catalog.rejected())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason().en())
                        .contains("SPI " + (SpiVersion.CURRENT + 1), "SPI " + SpiVersion.CURRENT));
    }

    @Test
    void twoClassesWithOneIdAreBothRejectedAndNamed() {
        DriverCatalog catalog =
                DriverCatalog.of(List.of(new Fake("acme", 1), new Fake("acme", 1) {}, new Fake("other", 1)));

        assertThat(catalog.drivers()).containsOnlyKeys("other");
        assertThat(catalog.rejected())
                .hasSize(2)
                .allSatisfy(plugin ->
                        assertThat(plugin.reason().en()).contains("acme", Fake.class.getName(), "DriverCatalogTest$1"));
    }

    @Test
    void anIdThatCannotStandInAnAddressIsRejected() {
        assertThat(DriverCatalog.of(List.of(new Fake("../up", 1))).rejected())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason().en()).contains("'../up'"));
    }

    @Test
    void anEntryForAnAbsentClassHidesNoOther() {
        DriverCatalog catalog = DriverCatalog.discover(
                List.of(new ServiceFile("com.example.Absent\n" + Registered.class.getName() + "\n")));

        assertThat(catalog.drivers()).containsOnlyKeys("registered");
        assertThat(catalog.rejected())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason().en()).contains("com.example.Absent"));
    }

    @Test
    void aDriverThatThrowsIsRejectedWithItsName() {
        DriverCatalog catalog = DriverCatalog.of(List.of(new Fake("acme", 1) {
            @Override
            public int spiVersion() {
                throw new IllegalStateException("no licence");
            }
        }));

        assertThat(catalog.rejected())
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.reason().en()).contains("no licence"));
    }

    /** A provider that a service file can name. */
    public static final class Registered extends Fake {
        public Registered() {
            super("registered", SpiVersion.CURRENT);
        }
    }

    private static class Fake implements SensorDriverProvider {

        private final String id;
        private final int spi;

        Fake(String id, int spi) {
            this.id = id;
            this.spi = spi;
        }

        @Override
        public String driverId() {
            return id;
        }

        @Override
        public int spiVersion() {
            return spi;
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Payload redact(Payload payload) {
            return payload;
        }

        @Override
        public String identify(Payload payload) {
            return "";
        }

        @Override
        public List<Signal> decode(Payload payload, DecodeContext context) {
            return List.of();
        }

        @Override
        public Class<? extends SensorDriver> driverType() {
            return SensorDriver.PushOnly.class;
        }

        @Override
        public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
            return new SensorDriver.PushOnly();
        }
    }

    private static final class ServiceFile extends ClassLoader {

        private final String content;

        ServiceFile(String content) {
            super(DriverCatalogTest.class.getClassLoader());
            this.content = content;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals("META-INF/services/" + SensorDriverProvider.class.getName())) {
                return super.getResources(name);
            }
            URLStreamHandler memory = new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public InputStream getInputStream() {
                            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
                        }
                    };
                }
            };
            return Collections.enumeration(List.of(new URL("memory", "", -1, "/services", memory)));
        }
    }
}
