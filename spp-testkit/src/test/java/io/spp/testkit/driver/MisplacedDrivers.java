package io.spp.testkit.driver;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Drivers that work in one place only. */
final class MisplacedDrivers {

    private MisplacedDrivers() {}

    /** Takes for granted that the program's class loader knows it. */
    public static final class OfTheProgram extends TextDriver {

        @Override
        public String driverId() {
            return "of-the-program";
        }

        @Override
        public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
            try {
                if (ClassLoader.getSystemClassLoader().loadClass(getClass().getName()) != getClass()) {
                    throw new IllegalStateException("another class of this name");
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
            return super.decode(payload, context);
        }
    }

    /** Takes for granted that the first service file names nobody but those it knows. */
    public static final class OfItsOwnJar extends TextDriver {

        @Override
        public String driverId() {
            URL services = Objects.requireNonNull(getClass()
                    .getClassLoader()
                    .getResource("META-INF/services/" + SensorDriverProvider.class.getName()));
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(services.openStream(), StandardCharsets.UTF_8))) {
                Class.forName(lines.readLine());
                return "of-its-own-jar";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("this is not my jar", e);
            }
        }
    }
}
