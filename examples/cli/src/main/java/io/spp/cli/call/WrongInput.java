package io.spp.cli.call;

import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.util.List;

/** Messages about wrong input: each names the place, the value and the remedy. */
public final class WrongInput {

    private WrongInput() {}

    /**
     * One mistake.
     *
     * @param place the option, or the file as it was given
     * @param value what stands there; empty where something is absent
     * @param remedy the key of {@link Words} that says what would be right
     * @param arguments what its sentence names
     */
    public static InvalidConfigurationException at(String place, Object value, String remedy, Object... arguments) {
        return new InvalidConfigurationException(
                List.of(new Problem(place, String.valueOf(value), Words.of(remedy, arguments))));
    }
}
