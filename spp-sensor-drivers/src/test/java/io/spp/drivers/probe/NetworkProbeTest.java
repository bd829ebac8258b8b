package io.spp.drivers.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spp.drivers.probe.Reach.Outcome;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.net.ntp.NtpV3Impl;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeStamp;
import org.junit.jupiter.api.Test;

/** Everything here stays on the loopback interface. */
class NetworkProbeTest {

    private static final String HERE = "127.0.0.1";

    /** In brackets only an address can stand: no name service is asked. */
    private static final String NO_ADDRESS = "[no-address]";

    private final NetworkProbe probe = NetworkProbe.waiting(Duration.ofSeconds(20));

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getByName(HERE));
    }

    /** A port that nobody listens at and nobody else can take. */
    private static Socket deaf() throws IOException {
        Socket deaf = new Socket();
        deaf.bind(new InetSocketAddress(HERE, 0));
        return deaf;
    }

    @Test
    void tellsAnOpenPortFromAClosedOne() throws IOException {
        try (ServerSocket server = listening();
                Socket deaf = deaf()) {
            assertThat(probe.tcp(HERE, List.of(server.getLocalPort())).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
            assertThat(probe.tcp(HERE, List.of(deaf.getLocalPort())).outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(probe.tcp(HERE, List.of(deaf.getLocalPort(), server.getLocalPort()))
                            .outcome())
                    .isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void saysThatANameHasNoAddress() {
        assertThat(probe.tcp(NO_ADDRESS, List.of(80, 443)).outcome()).isEqualTo(Outcome.UNRESOLVED);
        assertThat(probe.time(NO_ADDRESS, 123).outcome()).isEqualTo(Outcome.UNRESOLVED);
    }

    @Test
    void saysWhereANameLeads() throws IOException {
        try (ServerSocket server = listening()) {
            Reach reach = probe.host("localhost", HERE, List.of(server.getLocalPort()));
            assertThat(reach.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(reach.seen()).contains(HERE);
        }
    }

    @Test
    void readsATimeServersClock() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getByName(HERE))) {
            ExecutorService serving = Executors.newSingleThreadExecutor();
            try {
                Future<?> answered = serving.submit(() -> {
                    answerOnce(server);
                    return null;
                });
                Reach reach = probe.time(HERE, server.getLocalPort());
                answered.get();
                assertThat(reach.outcome()).isEqualTo(Outcome.ACCEPTED);
                assertThat(reach.seen()).matches("[+-]\\d+ ms, stratum 2");
            } finally {
                serving.shutdownNow();
            }
        }
    }

    @Test
    void doesNotWaitForeverForATimeServer() throws SocketException, IOException {
        NetworkProbe hasty = NetworkProbe.waiting(Duration.ofMillis(50));
        try (DatagramSocket mute = new DatagramSocket(0, InetAddress.getByName(HERE))) {
            assertThat(hasty.time(HERE, mute.getLocalPort()).outcome()).isEqualTo(Outcome.SILENT);
        }
    }

    @Test
    void waitsForAMomentOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> NetworkProbe.waiting(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> NetworkProbe.waiting(Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> probe.tcp(HERE, List.of()));
    }

    private static void answerOnce(DatagramSocket server) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[48], 48);
        server.receive(packet);
        NtpV3Impl question = new NtpV3Impl();
        question.setDatagramPacket(packet);
        NtpV3Impl answer = new NtpV3Impl();
        answer.setMode(NtpV3Packet.MODE_SERVER);
        answer.setStratum(2);
        answer.setOriginateTimeStamp(question.getTransmitTimeStamp());
        answer.setReceiveTimeStamp(TimeStamp.getCurrentTime());
        answer.setTransmitTime(TimeStamp.getCurrentTime());
        DatagramPacket reply = answer.getDatagramPacket();
        reply.setSocketAddress(packet.getSocketAddress());
        server.send(reply);
    }
}
