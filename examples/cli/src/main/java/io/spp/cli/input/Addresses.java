package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code HOST:PORT}. */
public final class Addresses {

    private static final Pattern FORM = Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:\\s]+):(?<port>[0-9]{1,5})");

    private Addresses() {}

    public static InetSocketAddress parse(String option, String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches() && Integer.parseInt(form.group("port")) <= 65535) {
            InetSocketAddress address = new InetSocketAddress(form.group("host"), Integer.parseInt(form.group("port")));
            if (!address.isUnresolved()) {
                return address;
            }
        }
        throw WrongInput.at(option, text, "wrong.address");
    }
}
