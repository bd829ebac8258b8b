package io.spp.drivers.http;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** In which way the network failed, as evidence. */
final class HttpFailure {

    private HttpFailure() {}

    /**
     * @param request method and path, without the query, which may hold a token
     */
    static SensorException of(String request, IOException thrown) {
        if (thrown instanceof SensorException known) {
            return known;
        }
        FaultKind kind = kind(thrown);
        return new SensorException(kind, request + ": " + sentence(kind, thrown), thrown);
    }

    private static FaultKind kind(IOException thrown) {
        for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof InterruptedIOException) {
                return FaultKind.TIMEOUT;
            }
            if (each instanceof ConnectException
                    || each instanceof NoRouteToHostException
                    || each instanceof UnknownHostException) {
                return FaultKind.UNREACHABLE;
            }
            if (each instanceof SSLException || each instanceof EOFException || each instanceof ProtocolException) {
                return FaultKind.PROTOCOL;
            }
        }
        return thrown instanceof SocketException ? FaultKind.UNREACHABLE : FaultKind.PROTOCOL;
    }

    private static String sentence(FaultKind kind, IOException thrown) {
        String detail = String.valueOf(thrown.getMessage());
        return switch (kind) {
            case TIMEOUT -> "no complete answer in time";
            case UNREACHABLE -> "not reached: " + detail;
            default -> "the answer is no HTTP, or ends too early: " + detail;
        };
    }
}
