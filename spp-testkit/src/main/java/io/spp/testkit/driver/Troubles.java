package io.spp.testkit.driver;

import io.spp.testkit.driver.TroubledDevice.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ways in which a device answers badly. */
final class Troubles {

    /** More than an answer can have: 32 MB. */
    private static final long LIMIT = 32L << 20;

    private static final byte[] BLOCK = "[[0,1,2,3,4,5],".repeat(4_000).getBytes(StandardCharsets.US_ASCII);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    /** Takes the request and says nothing. */
    static final Trouble SILENT = (device, out) -> {
        NEVER.await();
        return false;
    };

    /** Begins to answer properly, then gives a byte every 20 ms without end. */
    static final Trouble DROPS = (device, out) -> {
        device.send(out, head("200 OK", "Content-Length: 1000000"));
        while (!NEVER.await(20, TimeUnit.MILLISECONDS)) {
            device.send(out, new byte[] {' '});
        }
        return false;
    };

    /** Speaks another protocol. */
    static final Trouble GARBAGE = (device, out) -> {
        device.send(out, new byte[] {0, 1, (byte) 0xFF, (byte) 0xFE, '\n', 'S', 'S', 'H', '\r', '\n'});
        return false;
    };

    /** Answers in due form what has no meaning. */
    static final Trouble NONSENSE = answer("200 OK", "<html><body>Please log in</body>");

    /** Promises more than it sends before it hangs up. */
    static final Trouble CUT_OFF = (device, out) -> {
        device.send(out, head("200 OK", "Content-Length: 1000"));
        device.send(out, new byte[] {'[', '{'});
        return false;
    };

    /** Knows no such user. */
    static final Trouble UNAUTHORIZED = answer(
            "401 Unauthorized",
            "",
            "WWW-Authenticate: Digest realm=\"kit\", nonce=\"4f3c\", qop=\"auth\", algorithm=MD5",
            "WWW-Authenticate: Basic realm=\"kit\"");

    /** Cannot at present. */
    static final Trouble UNAVAILABLE = answer("503 Service Unavailable", "");

    /** Sends more than an answer can have, and keeps the driver waiting for the rest. */
    static final Trouble ENDLESS = (device, out) -> {
        device.send(out, head("200 OK", "Content-Length: 99999999999", "Content-Type: application/json"));
        while (device.sent() < LIMIT) {
            device.send(out, BLOCK);
        }
        NEVER.await();
        return false;
    };

    private Troubles() {}

    /** Sends the driver elsewhere, once it has proved who it is. */
    static Trouble redirectTo(String url) {
        Trouble challenge = UNAUTHORIZED;
        Trouble redirect = answer("302 Found", "", "Location: " + url + "/elsewhere");
        return (device, out) -> device.lastRequest().contains("Authorization:")
                ? redirect.answer(device, out)
                : challenge.answer(device, out);
    }

    private static Trouble answer(String status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        String length = "Content-Length: " + bytes.length;
        String more = headers.length == 0 ? length : length + "\r\n" + String.join("\r\n", headers);
        return (device, out) -> {
            device.send(out, head(status, more));
            device.send(out, bytes);
            return true;
        };
    }

    private static byte[] head(String status, String... headers) {
        return ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
