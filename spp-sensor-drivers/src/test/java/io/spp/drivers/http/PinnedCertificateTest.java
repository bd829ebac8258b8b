package io.spp.drivers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedCertificateTest {

    private static final char[] STORE = "changeit".toCharArray();

    @TempDir
    private Path directory;

    @Test
    void trustsTheDevicesOwnCertificateByItsFingerprintAndNoOther() throws Exception {
        KeyStore own = selfSigned();
        byte[] certificate = own.getCertificate("device").getEncoded();
        String fingerprint = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(context(own).getSocketFactory());
            server.start(InetAddress.getLoopbackAddress(), 0);
            server.enqueue(new MockResponse.Builder().body("fine").build());

            try (HttpDevice device = device(server, fingerprint)) {
                assertThat(device.within(Duration.ofSeconds(20)).get("/").text())
                        .isEqualTo("fine");
            }
            for (String other : new String[] {"", "00".repeat(32)}) {
                try (HttpDevice device = device(server, other)) {
                    assertThatThrownBy(
                                    () -> device.within(Duration.ofSeconds(20)).get("/"))
                            .isInstanceOfSatisfying(
                                    SensorException.class,
                                    e -> assertThat(e.kind()).isEqualTo(FaultKind.PROTOCOL));
                }
            }
        }
    }

    private static HttpDevice device(MockWebServer server, String fingerprint) {
        return HttpOptions.device(
                new SensorAddress("s-1", "d", "https://127.0.0.1:" + server.getPort(), ZoneId.of("UTC")),
                DriverSettings.of(HttpOptions.digest(), Map.of("tlsFingerprint", fingerprint)));
    }

    private KeyStore selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = directory.resolve("device.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "device",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=device",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(STORE),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, STORE);
        }
        return store;
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
