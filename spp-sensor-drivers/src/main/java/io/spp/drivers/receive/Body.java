package io.spp.drivers.receive;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request, decompressed, within a limit that holds before and after decompression. */
final class Body {

    private Body() {}

    static byte[] of(HttpExchange exchange, int limit) throws IOException, Refused {
        @Nullable String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && length.length() > 18 || length != null && Long.parseLong(length.strip()) > limit) {
            throw tooLong(limit);
        }
        InputStream sent = exchange.getRequestBody();
        @Nullable String header = exchange.getRequestHeaders().getFirst("Content-Encoding");
        String encoding = header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity", "" -> read(sent, limit);
            case "gzip", "x-gzip" -> unzip(sent, limit);
            default -> throw new Refused(415, "Content-Encoding is '" + encoding + "', expected gzip or none");
        };
    }

    private static byte[] unzip(InputStream sent, int limit) throws IOException, Refused {
        try {
            return read(new GZIPInputStream(sent, 8192), limit);
        } catch (ZipException | EOFException e) {
            throw new Refused(400, "the body is not what Content-Encoding: gzip says: " + e.getMessage());
        }
    }

    private static byte[] read(InputStream bytes, int limit) throws IOException, Refused {
        ByteArrayOutputStream body = new ByteArrayOutputStream(8192);
        byte[] buffer = new byte[8192];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            if (body.size() + n > limit) {
                throw tooLong(limit);
            }
            body.write(buffer, 0, n);
        }
        return body.toByteArray();
    }

    private static Refused tooLong(int limit) {
        return new Refused(413, "the body is longer than " + limit + " bytes");
    }
}
