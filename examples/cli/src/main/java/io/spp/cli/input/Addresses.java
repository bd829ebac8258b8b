package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code HOST:PORT}. */
public final class Addresses {

    private static final Pattern FORM = Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:\\s]+):(?<port>[0-9]{1,5})");

    private Addresses() {}

    /** An address at which nobody listens yet, so that a call that cannot work leaves nothing behind. */
    public static InetSocketAddress free(String option, String text) throws IOException {
        InetSocketAddress address = parse(option, text);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
            return address;
        } catch (BindException e) {
            throw WrongInput.at(option, text, "wrong.address.taken", String.valueOf(e.getMessage()));
        }
    }

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
