package io.spp.core.driver;

/** The generation of this SPI. Additions keep it; anything that breaks a compiled plugin raises it. */
public final class SpiVersion {

    /** The generation these classes belong to; the compiler writes it into every plugin that returns it. */
    public static final int CURRENT = 1;

    /** The oldest generation whose plugins still work: a plugin of any from here to {@link #CURRENT} is used, any other is rejected. */
    public static final int OLDEST = 1;

    private SpiVersion() {}
}
