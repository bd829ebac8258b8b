package io.spp.core.device;

/** What a device may tell about itself. Values are kept as text in the unit stated here. */
public enum StatusField {
    /** Model or hardware platform as printed by the device. */
    MODEL("model"),
    /** Firmware version as printed by the device. */
    FIRMWARE("firmware"),
    /** Serial number as printed by the device. */
    SERIAL("serial"),
    /** The device's own verdict, such as OK or ERROR. */
    STATE("state"),
    /** Whole seconds since the device started. */
    UPTIME_SECONDS("uptimeSeconds"),
    /** Milliseconds by which the device's clock is ahead of ours; negative when behind. */
    CLOCK_OFFSET_MILLIS("clockOffsetMillis"),
    /** What the device synchronises its clock with. */
    TIME_SERVER("timeServer"),
    /** Whether there is light enough to count, as printed by the device. */
    ILLUMINATION("illumination"),
    /** Temperature of the processor in degrees Celsius. */
    TEMPERATURE_CELSIUS("temperatureCelsius"),
    /** Free storage for buffered counts, in bytes. */
    STORAGE_FREE_BYTES("storageFreeBytes"),
    /** A digest that changes when the device's configuration changes. */
    CONFIGURATION_HASH("configurationHash"),
    /** The device's own number of the message that says so; a hole tells that messages were lost. */
    MESSAGE_NUMBER("messageNumber"),
    /** In which way talking to the device failed: the name of a {@link io.spp.core.driver.FaultKind}. */
    FAULT("fault"),
    /** What failed, as one English sentence with the driver's id and without secrets. */
    DETAIL("detail");

    private final String key;

    StatusField(String key) {
        this.key = key;
    }

    /** The key in JSON. */
    public String key() {
        return key;
    }
}
