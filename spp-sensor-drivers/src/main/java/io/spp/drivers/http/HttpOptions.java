package io.spp.drivers.http;

import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.Setting;
import io.spp.core.text.InvalidConfigurationException;
import java.util.ArrayList;
import java.util.List;

/** The settings that every driver has which reaches its device by HTTP, and what they say. */
public final class HttpOptions {

    private HttpOptions() {}

    /** User, password, fingerprint; Digest authentication unless {@code auth} says basic; then the driver's own settings. */
    public static List<Setting> digest(Setting... own) {
        return settings("digest", own);
    }

    /** The same for a vendor whose devices know Basic authentication only. */
    public static List<Setting> basic(Setting... own) {
        return settings("basic", own);
    }

    /** The same for a vendor whose devices know neither: the driver's own settings say who we are. */
    public static List<Setting> keyed(Setting... own) {
        List<Setting> settings = new ArrayList<>(List.of(own));
        settings.add(HttpAccess.FINGERPRINT);
        return List.copyOf(settings);
    }

    /**
     * The device at an address. Talks to nobody yet.
     *
     * @throws InvalidConfigurationException if the address or a setting is wrong
     */
    public static HttpDevice device(SensorAddress address, DriverSettings settings) {
        return new HttpDevice(HttpAccess.of(address, settings));
    }

    /** Who we are to a device that has a login of its own. */
    public static Credentials credentials(DriverSettings settings) {
        return new Credentials(
                settings.get(HttpAccess.USER.key()).orElse(""),
                settings.get(HttpAccess.PASSWORD.key()).orElse(""));
    }

    private static List<Setting> settings(String scheme, Setting... own) {
        List<Setting> settings = new ArrayList<>(List.of(
                HttpAccess.USER, HttpAccess.PASSWORD, HttpAccess.authentication(scheme), HttpAccess.FINGERPRINT));
        settings.addAll(List.of(own));
        return List.copyOf(settings);
    }
}
