package io.spp.testkit.driver;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question to the invented device, which is asked by HTTP. */
record TextExchange(Flaw flaw, URI device, String password) {

    private static final int LIMIT = 1 << 20;
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d{1,12})\r\n");
    private static final Pattern LOCATION = Pattern.compile("Location: (\\S+)");

    byte[] get(String path, Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(device.getHost(), device.getPort()), (int) timeout.toMillis());
            socket.setSoTimeout(flaw == Flaw.WAITS_FOREVER ? 0 : (int) timeout.toMillis());
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: device\r\nAuthorization: Text " + password + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return body(path, answer(socket.getInputStream(), deadline), timeout);
        } finally {
            if (flaw != Flaw.KEEPS_THE_CONNECTION) {
                socket.close();
            }
        }
    }

    private byte[] answer(InputStream in, long deadline) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long wanted = Long.MAX_VALUE;
        while (answer.size() < wanted) {
            int read = in.read(buffer);
            if (read < 0) {
                break;
            }
            answer.write(buffer, 0, read);
            if (wanted == Long.MAX_VALUE) {
                wanted = wanted(answer);
            }
            if (System.nanoTime() > deadline && flaw != Flaw.WAITS_FOR_EVERY_DROP) {
                throw new SocketTimeoutException("too slow");
            }
            if (answer.size() > LIMIT) {
                if (flaw != Flaw.READS_WITHOUT_LIMIT) {
                    throw new IOException("too long");
                }
                answer.reset();
            }
        }
        if (answer.size() < wanted && wanted != Long.MAX_VALUE && flaw != Flaw.EMPTY_FOR_HALF) {
            throw new IOException("half an answer");
        }
        return answer.toByteArray();
    }

    private static long wanted(ByteArrayOutputStream answer) {
        String text = answer.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(text);
        return end >= 0 && length.find() ? end + 4 + Long.parseLong(length.group(1)) : Long.MAX_VALUE;
    }

    private byte[] body(String path, byte[] answer, Duration timeout) throws IOException {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        String status = text.startsWith("HTTP/1.1 ") ? text.substring(9, 12) : "";
        switch (status) {
            case "200" -> {
                String body = text.substring(text.indexOf("\r\n\r\n") + 4);
                return (flaw == Flaw.EMPTY_FOR_HALF && body.startsWith("[{") ? "" : body)
                        .getBytes(StandardCharsets.ISO_8859_1);
            }
            case "302" -> {
                if (flaw == Flaw.TAKES_THE_PASSWORD_ELSEWHERE) {
                    Matcher location = LOCATION.matcher(text);
                    URI elsewhere = URI.create(location.find() ? location.group(1) : "");
                    return new TextExchange(flaw, elsewhere, password).get(path, timeout);
                }
                throw new IOException("sent elsewhere");
            }
            case "401" ->
                throw new SensorException(
                        flaw == Flaw.CALLS_A_REFUSAL_PROTOCOL ? FaultKind.PROTOCOL : FaultKind.AUTHENTICATION,
                        "refused" + (flaw == Flaw.TELLS_THE_PASSWORD ? " " + password : ""));
            case "503" -> {
                if (flaw == Flaw.EMPTY_WHEN_UNAVAILABLE) {
                    return new byte[0];
                }
                throw new SensorException(FaultKind.REFUSED, "unavailable");
            }
            default -> {
                if (flaw == Flaw.EMPTY_FOR_GARBAGE) {
                    return new byte[0];
                }
                throw new SensorException(FaultKind.PROTOCOL, "no HTTP");
            }
        }
    }
}
