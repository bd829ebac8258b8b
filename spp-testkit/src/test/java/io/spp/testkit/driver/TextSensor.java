package io.spp.testkit.driver;

import io.spp.core.device.StatusField;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.Signal;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One sensor of the invented device. */
class TextSensor implements SensorDriver {

    private final Flaw flaw;
    private final String password;
    private boolean closed;

    TextSensor(Flaw flaw, String password) {
        this.flaw = flaw;
        this.password = password;
    }

    static SensorDriver open(Flaw flaw, SensorAddress address, Optional<String> password) {
        if (flaw == Flaw.CONNECTS_IN_OPEN) {
            connect(URI.create(address.url()).getPort());
        }
        if (flaw == Flaw.LEAVES_A_THREAD) {
            Thread thread = new Thread(LockSupport::park);
            thread.setDaemon(true);
            thread.start();
        }
        if (flaw == Flaw.SLOW_TO_OPEN) {
            LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
        }
        if (flaw == Flaw.NEEDS_WHAT_IT_DOES_NOT_REQUIRE && password.isEmpty()) {
            throw new IllegalStateException("no password");
        }
        return flaw == Flaw.CAN_MORE_THAN_IT_SAYS
                ? new Talkative(flaw, password.orElse(""))
                : new TextSensor(flaw, password.orElse(""));
    }

    private static void connect(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
        } catch (IOException nobodyListens) {
            return;
        }
    }

    @Override
    public void close() {
        if (closed && flaw == Flaw.CLOSES_ONCE) {
            throw new IllegalStateException("closed");
        }
        closed = true;
    }

    @Override
    public String toString() {
        return flaw == Flaw.PRINTS_THE_PASSWORD ? "sensor " + password : "sensor";
    }

    /** Has an ability that its provider does not declare. */
    private static final class Talkative extends TextSensor implements SensorDriver.Health {

        Talkative(Flaw flaw, String password) {
            super(flaw, password);
        }

        @Override
        public Signal.Status health(Duration timeout) {
            return new Signal.Status("AA:BB:CC:DD:EE:FF", Instant.EPOCH, Map.of(StatusField.STATE, "OK"));
        }
    }
}
