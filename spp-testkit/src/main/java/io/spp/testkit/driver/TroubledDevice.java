package io.spp.testkit.driver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A device on a loopback port that answers each request with the same trouble. */
final class TroubledDevice implements AutoCloseable {

    private static final int BACKLOG = 50;

    /** What goes wrong with a request. */
    interface Trouble {

        /** Answers, or not; the connection is closed afterwards unless this returns true. */
        boolean answer(TroubledDevice device, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Trouble trouble;
    private final List<Thread> serving = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    private TroubledDevice(ServerSocket listener, Trouble trouble) {
        this.listener = listener;
        this.trouble = trouble;
    }

    static TroubledDevice with(Trouble trouble) {
        try {
            TroubledDevice device =
                    new TroubledDevice(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), trouble);
            start(device::acceptAll);
            return device;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base address of the device under the name of another host. */
    String urlOfAnotherHost() {
        return "http://localhost:" + listener.getLocalPort();
    }

    /** The base address of the device. */
    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** How many connections were made. */
    int connections() {
        return connections.get();
    }

    /** Whether every connection that was made has ended, at the latest after this while. */
    boolean awaitHungUp(Duration atMost) throws InterruptedException {
        for (Thread served : serving) {
            served.join(atMost.toMillis());
        }
        return serving.stream().noneMatch(Thread::isAlive);
    }

    /** The head of the request that came last. */
    String lastRequest() {
        return requests.get(requests.size() - 1);
    }

    /** The heads of all requests, as they came. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many bytes were sent by {@link #send}. */
    long sent() {
        return sent.get();
    }

    void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        sent.addAndGet(bytes.length);
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                serving.add(start(() -> serve(socket)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            do {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                requests.add(head);
            } while (trouble.answer(this, out));
        } catch (IOException theOtherSideEnded) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Up to the empty line; what follows it is a body, which is thrown away. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                in.skipNBytes(in.available());
                return text;
            }
        }
        return "";
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "troubled-device");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
