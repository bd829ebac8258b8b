package io.spp.testkit.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A device on a port of the loopback address that answers as its API says, one request per connection, until trouble is asked for. Keeps
 * its port for its whole life. Safe for use by several threads.
 */
public final class DeviceServer implements AutoCloseable {

    /** Between two bytes of a slow answer. */
    private static final int DRIP_MILLIS = 100;

    private final DeviceApi api;
    private final Gate gate;
    private final InetSocketAddress address;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<DeviceRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private ServerSocket door;
    private Socket held = new Socket();
    private Thread porter;
    private volatile Trouble trouble = Trouble.NONE;

    private DeviceServer(DeviceApi api, Gate gate) throws IOException {
        this.api = api;
        this.gate = gate;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), door.getLocalPort());
        this.porter = listen(door);
    }

    /** A server of an API; its gate stands open until it is told otherwise. */
    public static Builder builder(DeviceApi api) {
        return new Builder(api);
    }

    /** Where it listens, as a site file writes it. */
    public String url() {
        return "http://127.0.0.1:" + address.getPort();
    }

    /** The requests that it read, in the order of their arrival, those without right password too. */
    public List<DeviceRequest> requests() {
        return List.copyOf(requests);
    }

    /** What goes wrong from now on. Connections in trouble are cut when it changes. */
    public synchronized void trouble(Trouble next) {
        trouble = next;
        if (next == Trouble.REBOOTING) {
            gate.forget();
        }
        try {
            if (next == Trouble.REFUSED) {
                shut();
                hold();
            } else if (door.isClosed()) {
                held.close();
                door = new ServerSocket();
                door.setReuseAddress(true);
                door.bind(address, 50);
                porter = listen(door);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the port of the device cannot be changed", e);
        }
        cut();
    }

    /** Stops to listen and cuts all connections. */
    @Override
    public synchronized void close() {
        closed.countDown();
        try {
            shut();
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port of the device cannot be closed", e);
        }
        cut();
    }

    /** The port is free only when the thread that waits at it is gone: until then the system still accepts. */
    private void shut() throws IOException {
        door.close();
        try {
            porter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody else can take the port while the device refuses. */
    private void hold() throws IOException {
        if (held.isClosed() || !held.isBound()) {
            held = new Socket();
            held.setReuseAddress(true);
            held.bind(address);
        }
    }

    private Thread listen(ServerSocket at) {
        return start("simulated-device", () -> {
            while (!at.isClosed()) {
                try {
                    Socket socket = at.accept();
                    start("simulated-device-" + socket.getPort(), () -> serve(socket));
                } catch (IOException e) {
                    return; // the port was closed
                }
            }
        });
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket) {
            Trouble now = trouble;
            if (now == Trouble.REBOOTING) {
                socket.setSoLinger(true, 0);
                return;
            }
            InputStream in = new BufferedInputStream(socket.getInputStream());
            DeviceRequest request = DeviceRequest.read(in);
            requests.add(request);
            answer(socket, request, now);
        } catch (IOException e) {
            return; // whoever asked is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Socket socket, DeviceRequest request, Trouble now) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        switch (now) {
            case SILENT -> closed.await();
            case SLOW -> {
                for (byte each : answer(request).toBytes()) {
                    out.write(each);
                    out.flush();
                    if (closed.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
            case GARBAGE -> out.write("\u0000\u0001 no protocol at all \r\n\r\n".getBytes(StandardCharsets.UTF_8));
            case WEB_PAGE ->
                out.write(DeviceAnswer.ok("text/html", "<html><body>Login</body></html>")
                        .toBytes());
            case HALF_CLOSED -> {
                byte[] whole = answer(request).toBytes();
                out.write(whole, 0, Math.max(1, whole.length - 10));
            }
            case LOCKED -> {
                gate.forget();
                out.write(DeviceAnswer.status(401)
                        .with("WWW-Authenticate", "Digest realm=\"device\", qop=\"auth\", nonce=\"locked\"")
                        .toBytes());
            }
            default -> out.write(answer(request).toBytes());
        }
        out.flush();
    }

    private DeviceAnswer answer(DeviceRequest request) {
        Optional<DeviceAnswer> stopped = api.isPublic(request) ? Optional.empty() : gate.stop(request);
        return stopped.isPresent() ? stopped.get() : api.answer(request);
    }

    private void cut() {
        open.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a connection of the device cannot be cut", e);
            }
        });
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Who may ask. */
    public static final class Builder {

        private final DeviceApi api;
        private Gate gate = new Gate.Open();

        private Builder(DeviceApi api) {
            this.api = api;
        }

        /**
         * Asks for Digest authentication.
         *
         * @param algorithm MD5, SHA-256, with or without {@code -sess}
         */
        public Builder digest(String user, String password, String algorithm) {
            return digest(user, password, algorithm, Integer.MAX_VALUE);
        }

        /** The same with nonces that are stale after some requests. */
        public Builder digest(String user, String password, String algorithm, int usesOfNonce) {
            gate = new Gate.Digest(user, password, algorithm, usesOfNonce);
            return this;
        }

        /** Asks for Basic authentication. */
        public Builder basic(String user, String password) {
            gate = new Gate.Basic(user, password);
            return this;
        }

        /** Starts to listen on a free port. */
        public DeviceServer start() throws IOException {
            return new DeviceServer(api, gate);
        }
    }
}
