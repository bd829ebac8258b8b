package io.spp.drivers.probe;

import io.spp.drivers.probe.Reach.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.net.ntp.NTPUDPClient;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeInfo;

/**
 * Tests whether a host can be reached. Each call blocks for at most the given time, plus the time that the name service takes. What fails is
 * a value, never an exception. Thread-safe.
 */
public final class NetworkProbe {

    private static final int HIGHEST_STRATUM = 15;

    private final Duration patience;

    private NetworkProbe(Duration patience) {
        this.patience = patience;
    }

    /**
     * Tests that wait for an answer this long.
     *
     * @param patience from a millisecond to a minute
     */
    public static NetworkProbe waiting(Duration patience) {
        Objects.requireNonNull(patience, "patience");
        if (patience.toMillis() < 1 || patience.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("wait from 1 ms to a minute, not " + patience);
        }
        return new NetworkProbe(patience);
    }

    /** Opens a TCP connection and closes it; nothing is sent. Of several ports the first that accepts counts, else one that refuses. */
    public Reach tcp(String host, List<Integer> ports) {
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("no port given for " + host);
        }
        Reach best = tcp(host, ports.get(0));
        for (int port : ports.subList(1, ports.size())) {
            if (best.outcome() == Outcome.ACCEPTED || best.outcome() == Outcome.UNRESOLVED) {
                break;
            }
            Reach next = tcp(host, port);
            best = next.outcome().compareTo(best.outcome()) < 0 ? next : best;
        }
        return best;
    }

    /** Looks up a name and says its addresses, then tries the address that it should have. */
    public Reach host(String name, String address, List<Integer> ports) {
        return tcp(address, ports).saying(addresses(name));
    }

    /** Asks for the time by NTP and says how far this machine's clock is off. */
    public Reach time(String host, int port) {
        long start = System.nanoTime();
        try (NTPUDPClient client = new NTPUDPClient()) {
            client.setDefaultTimeout(patience);
            TimeInfo answer = client.getTime(InetAddress.getByName(host), port);
            return new Reach(Outcome.ACCEPTED, millisSince(start), clock(answer));
        } catch (IOException e) {
            return new Reach(outcome(e), millisSince(start), "");
        }
    }

    private Reach tcp(String host, int port) {
        long start = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(host), port), Math.toIntExact(patience.toMillis()));
            return new Reach(Outcome.ACCEPTED, millisSince(start), "");
        } catch (IOException e) {
            return new Reach(outcome(e), millisSince(start), "");
        }
    }

    private static Outcome outcome(IOException e) {
        if (e instanceof UnknownHostException) {
            return Outcome.UNRESOLVED;
        }
        if (e instanceof SocketTimeoutException) {
            return Outcome.SILENT;
        }
        if (e instanceof NoRouteToHostException) {
            return Outcome.UNREACHABLE;
        }
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("unreachable")) {
            return Outcome.UNREACHABLE;
        }
        return e instanceof ConnectException && reason.contains("refused") ? Outcome.REFUSED : Outcome.SILENT;
    }

    private static String addresses(String name) {
        try {
            return Arrays.stream(InetAddress.getAllByName(name))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String clock(TimeInfo answer) {
        NtpV3Packet message = answer.getMessage();
        answer.computeDetails();
        boolean synchronised = message.getStratum() >= 1
                && message.getStratum() <= HIGHEST_STRATUM
                && message.getLeapIndicator() != NtpV3Packet.LI_ALARM_CONDITION;
        String offset = answer.getOffset() == null ? "" : String.format(Locale.ROOT, "%+d ms, ", answer.getOffset());
        return offset + "stratum " + message.getStratum() + (synchronised ? "" : ", unsynchronised");
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
