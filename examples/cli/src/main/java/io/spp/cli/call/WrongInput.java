package io.spp.cli.call;

import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.util.List;

/** Messages about wrong input: each names the place, the value and the remedy. */
public final class WrongInput {

    private WrongInput() {}

    public static InvalidConfigurationException of(String place, String value, String ru, String en) {
        return new InvalidConfigurationException(List.of(new Problem(place, value, new BilingualText(ru, en))));
    }
}
