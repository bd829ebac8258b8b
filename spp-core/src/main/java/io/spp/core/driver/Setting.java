package io.spp.core.driver;

import io.spp.core.text.BilingualText;
import java.util.Objects;
import java.util.Optional;

/**
 * One key that a driver understands.
 *
 * @param key the key in the site file
 * @param help what it does, in which unit
 * @param defaultValue what holds when it is absent
 * @param required whether it must be given
 * @param secret whether its value must never be shown
 */
public record Setting(String key, BilingualText help, Optional<String> defaultValue, boolean required, boolean secret) {

    public Setting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(defaultValue, "defaultValue");
    }

    /** A key that may be absent. */
    public static Setting optional(String key, String defaultValue, BilingualText help) {
        return new Setting(key, help, Optional.of(defaultValue), false, false);
    }

    /** A key that must be given. */
    public static Setting required(String key, BilingualText help) {
        return new Setting(key, help, Optional.empty(), true, false);
    }

    /** A key whose value is a password or token; may be absent. */
    public static Setting secret(String key, BilingualText help) {
        return new Setting(key, help, Optional.empty(), false, true);
    }
}
