package io.spp.drivers.http;

import java.net.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * One device that is reached by HTTP. Talks to nobody until it is asked, asks no proxy, and never goes from the device to another host. One
 * thread at a time may ask.
 */
public final class HttpDevice implements AutoCloseable {

    /** The longest answer that is read, decompressed: it still fits into the journal when each byte is written as an escape. */
    static final int LONGEST_ANSWER = 8 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpUrl address;
    private final OkHttpClient client;
    private final Authentication authentication;
    private volatile boolean closed;

    HttpDevice(HttpAccess access) {
        this(access, HttpDevice::unpredictable);
    }

    HttpDevice(HttpAccess access, Supplier<String> cnonces) {
        address = access.address();
        authentication = new Authentication(access.credentials(), access.scheme(), cnonces);
        OkHttpClient.Builder builder =
                Shared.CLIENT.newBuilder().connectionPool(new ConnectionPool(1, 5, TimeUnit.SECONDS));
        access.certificate()
                .ifPresent(pinned ->
                        builder.sslSocketFactory(pinned.sockets(), pinned).hostnameVerifier((host, session) -> true));
        client = builder.build();
    }

    /**
     * Requests that share one deadline.
     *
     * @param timeout from now, for all of them together
     * @throws IllegalStateException if it is closed
     */
    public Conversation within(Duration timeout) {
        if (closed) {
            throw new IllegalStateException("the driver is closed");
        }
        return new Conversation(address, client, authentication, timeout);
    }

    /** Closes idle connections. */
    @Override
    public void close() {
        closed = true;
        client.connectionPool().evictAll();
    }

    /** Where it is, without credentials. */
    @Override
    public String toString() {
        return address.scheme() + "://" + address.host() + ":" + address.port();
    }

    private static String unpredictable() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What all devices share: the dispatcher and the certificates of the platform, which take time to load. */
    private static final class Shared {

        static final OkHttpClient CLIENT = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }
}
