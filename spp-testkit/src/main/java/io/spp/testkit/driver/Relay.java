package io.spp.testkit.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a driver and its device, ends the first connection at once and passes the others on. */
final class Relay implements AutoCloseable {

    private final ServerSocket listener;
    private final URI device;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private Relay(ServerSocket listener, URI device) {
        this.listener = listener;
        this.device = device;
    }

    static Relay breakingFirst(String deviceUrl) throws IOException {
        Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), URI.create(deviceUrl));
        start(relay::acceptAll);
        return relay;
    }

    String url() {
        return device.getScheme() + "://127.0.0.1:" + listener.getLocalPort();
    }

    private void acceptAll() {
        try {
            listener.accept().close();
            while (true) {
                Socket driver = listener.accept();
                Socket target = new Socket(device.getHost(), device.getPort() < 0 ? 80 : device.getPort());
                sockets.addAll(List.of(driver, target));
                start(() -> copy(driver, target));
                start(() -> copy(target, driver));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "kit-relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
