package io.spp.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"spp " + number(), "Java " + Runtime.version() + ", SPI " + spi()};
    }

    static String number() {
        return Objects.requireNonNullElse(Spp.class.getPackage().getImplementationVersion(), "0.1.0-SNAPSHOT");
    }

    private static int spi() {
        return io.spp.core.driver.SpiVersion.CURRENT;
    }
}
