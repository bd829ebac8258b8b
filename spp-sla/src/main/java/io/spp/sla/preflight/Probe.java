package io.spp.sla.preflight;

import java.util.List;
import java.util.Objects;

/**
 * A test that has to be made from a vantage.
 *
 * @param check the id of the check it answers
 * @param from the only vantage from which it proves something
 * @param kind what to do
 * @param host the address or name to contact, as the configuration names it; empty for {@link Kind#MACHINE}
 * @param ports the ports; of several the first that accepts answers
 * @param name the name whose addresses have to be looked up and compared; empty for none
 */
public record Probe(String check, Vantage from, Kind kind, String host, List<Integer> ports, String name) {

    /** What to do. */
    public enum Kind {
        /** Open a TCP connection and close it. */
        TCP,
        /** Ask for the time by NTP. */
        NTP,
        /** Look the name up, then open a TCP connection to the address. */
        HOST,
        /** Read a value of this machine. */
        MACHINE
    }

    public Probe {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(name, "name");
        ports = List.copyOf(ports);
    }

    /** What is tested, as evidence names it: {@code 10.0.7.17:443}. */
    public String target() {
        return kind == Kind.MACHINE ? "" : kind == Kind.HOST ? name + "=" + host : host + ":" + ports.get(0);
    }
}
