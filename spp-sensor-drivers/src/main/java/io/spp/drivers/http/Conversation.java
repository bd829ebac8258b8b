package io.spp.drivers.http;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.SensorException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Some requests to one device, all of which must be answered before one deadline. Targets are paths with queries, already encoded. */
public final class Conversation {

    private static final int MOST_REDIRECTS = 2;

    private final HttpUrl address;
    private final OkHttpClient client;
    private final Authentication authentication;
    private final long deadline;

    Conversation(HttpUrl address, OkHttpClient client, Authentication authentication, Duration timeout) {
        this.address = address;
        this.client = client;
        this.authentication = authentication;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Asks. */
    public Reply get(String target) throws IOException {
        return read(request(target).get().build());
    }

    /** Asks with one header more. */
    public Reply get(String target, String header, String value) throws IOException {
        return read(request(target).header(header, value).get().build());
    }

    /** Sends something. */
    public Reply post(String target, String contentType, byte[] body) throws IOException {
        return read(request(target)
                .post(RequestBody.create(body, MediaType.get(contentType)))
                .build());
    }

    /** Sends something with one header more. */
    public Reply post(String target, String contentType, byte[] body, String header, String value) throws IOException {
        return read(request(target)
                .header(header, value)
                .post(RequestBody.create(body, MediaType.get(contentType)))
                .build());
    }

    /** Puts something in place. */
    public Reply put(String target, String contentType, byte[] body) throws IOException {
        return read(request(target)
                .put(RequestBody.create(body, MediaType.get(contentType)))
                .build());
    }

    /** Sends a file. Ask something small before, so that the file does not travel twice because of a challenge. */
    public Reply post(String target, String contentType, Path file) throws IOException {
        return read(request(target)
                .post(RequestBody.create(file.toFile(), MediaType.get(contentType)))
                .build());
    }

    /** Sends a form of two parts: what is to be done, as JSON under {@code data}, and a file under {@code fileData}. */
    public Reply postForm(String target, byte[] json, Path file) throws IOException {
        return read(request(target)
                .post(new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("data", null, RequestBody.create(json, MediaType.get("application/json")))
                        .addFormDataPart(
                                "fileData",
                                "image.bin",
                                RequestBody.create(file.toFile(), MediaType.get("application/octet-stream")))
                        .build())
                .build());
    }

    /** Puts a file in place. Ask something small before, so that the file does not travel twice because of a challenge. */
    public Reply put(String target, String contentType, Path file) throws IOException {
        return read(request(target)
                .put(RequestBody.create(file.toFile(), MediaType.get(contentType)))
                .build());
    }

    /** Fetches something of any length and returns its media type; empty if none is named. */
    public String download(String target, WritableByteChannel channel) throws IOException {
        Request request = request(target).get().build();
        try (Response response = exchange(request)) {
            describe(request, response, new byte[0]).expectSuccess();
            OutputStream out = Channels.newOutputStream(channel);
            response.body().byteStream().transferTo(out);
            return contentType(response);
        } catch (IOException e) {
            throw HttpFailure.of(name(request), e);
        }
    }

    private Request.Builder request(String target) {
        @Nullable HttpUrl url = address.resolve(target);
        if (url == null || !target.startsWith("/") || !isDevice(url)) {
            throw new IllegalArgumentException("no path of the device: " + target.replaceFirst("\\?.*", ""));
        }
        return new Request.Builder().url(url);
    }

    private Reply read(Request request) throws SensorException {
        try (Response response = exchange(request)) {
            return describe(request, response, body(request, response));
        } catch (IOException e) {
            throw HttpFailure.of(name(request), e);
        }
    }

    /** The last answer: after a challenge the one to the authenticated request, after a redirect that of the device's other door. */
    private Response exchange(Request asked) throws IOException {
        Request request = asked;
        int redirects = 0;
        for (int refusals = 0; ; ) {
            Response response = send(authentication.prepare(request));
            while (response.code() == 401) {
                refusals++;
                response.close();
                response = send(authentication.retry(request, response, refusals));
            }
            if (!response.isRedirect() || ++redirects > MOST_REDIRECTS) {
                return response;
            }
            response.close();
            request = redirected(request, response);
        }
    }

    private Response send(Request request) throws IOException {
        Call call = client.newCall(request);
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SensorException(FaultKind.TIMEOUT, name(request) + ": no time left to ask");
        }
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        return call.execute();
    }

    private Request redirected(Request request, Response response) throws SensorException {
        String location = response.header("Location", "");
        @Nullable HttpUrl to = request.url().resolve(location);
        if (to == null || !isDevice(to) || request.url().isHttps() && !to.isHttps()) {
            throw new SensorException(FaultKind.REFUSED, name(request) + ": the device sends us to another host");
        }
        if (!request.method().equals("GET")) {
            throw new SensorException(
                    FaultKind.REFUSED,
                    name(request) + ": the device answers " + response.code() + ", use " + to.scheme());
        }
        return request.newBuilder().url(to).build();
    }

    private boolean isDevice(HttpUrl url) {
        return url.host().equals(address.host());
    }

    private static byte[] body(Request request, Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(HttpDevice.LONGEST_ANSWER + 1L)) {
            throw new SensorException(
                    FaultKind.PROTOCOL,
                    name(request) + ": the answer is longer than " + HttpDevice.LONGEST_ANSWER + " bytes");
        }
        return source.readByteArray();
    }

    private static Reply describe(Request request, Response response, byte[] body) {
        @Nullable String query = request.url().encodedQuery();
        return new Reply(
                name(request),
                request.url().encodedPath() + (query == null ? "" : "?" + query),
                response.code(),
                contentType(response),
                body);
    }

    private static String contentType(Response response) {
        return response.header("Content-Type", "");
    }

    private static String name(Request request) {
        return request.method() + " " + request.url().encodedPath();
    }
}
