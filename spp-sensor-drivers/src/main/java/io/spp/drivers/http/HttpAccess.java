package io.spp.drivers.http;

import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.Setting;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How a device is reached, from the site file.
 *
 * @param address scheme, host and port
 * @param credentials who we are to it
 * @param scheme how it wants to be convinced
 * @param certificate the only certificate to trust; absent where that of the platform decides
 */
record HttpAccess(
        HttpUrl address,
        Credentials credentials,
        Authentication.Scheme scheme,
        Optional<PinnedCertificate> certificate) {

    static final Setting USER = Setting.optional(
            "user", "", new BilingualText("имя пользователя на датчике", "the user's name on the device"));

    static final Setting PASSWORD =
            Setting.secret("password", new BilingualText("пароль на датчике", "the password on the device"));

    static final Setting FINGERPRINT = Setting.optional(
            "tlsFingerprint",
            "",
            new BilingualText(
                    "SHA-256 сертификата датчика, которому доверять при https (самоподписанный сертификат)",
                    "SHA-256 of the device's certificate to trust over https (a certificate signed by the device itself)"));

    static Setting authentication(String defaultScheme) {
        return Setting.optional(
                "auth",
                defaultScheme,
                new BilingualText(
                        "digest (пароль не передаётся) или basic (пароль передаётся открыто)",
                        "digest (the password does not travel) or basic (it travels readable)"));
    }

    /**
     * Reads address and settings.
     *
     * @throws InvalidConfigurationException with everything that is wrong
     */
    static HttpAccess of(SensorAddress sensor, DriverSettings settings) {
        List<Problem> problems = new ArrayList<>();
        Credentials credentials = HttpOptions.credentials(settings);
        String scheme = settings.get("auth").orElse("digest");
        if (!scheme.equals("digest") && !scheme.equals("basic")) {
            problems.add(new Problem(
                    "settings.auth",
                    scheme,
                    new BilingualText("ожидается digest или basic", "expected digest or basic")));
        }
        String fingerprint = settings.get("tlsFingerprint").orElse("");
        Optional<PinnedCertificate> certificate = PinnedCertificate.of(fingerprint);
        if (!fingerprint.isEmpty() && certificate.isEmpty()) {
            problems.add(new Problem(
                    "settings.tlsFingerprint",
                    fingerprint,
                    new BilingualText(
                            "ожидаются 64 шестнадцатеричные цифры SHA-256",
                            "expected the 64 hex digits of a SHA-256")));
        }
        HttpUrl address = address(sensor.url(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return new HttpAccess(
                address,
                credentials,
                scheme.equals("basic") ? Authentication.Scheme.BASIC : Authentication.Scheme.DIGEST,
                certificate);
    }

    private static HttpUrl address(String text, List<Problem> problems) {
        @Nullable HttpUrl url = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
        boolean secretive = text.contains("@");
        if (url == null
                || secretive
                || url.encodedQuery() != null
                || url.pathSize() > 1
                || !url.encodedPath().equals("/")) {
            problems.add(
                    new Problem(
                            "address",
                            secretive ? "" : text,
                            new BilingualText(
                                    "ожидается адрес вида http://10.0.7.17 или 10.0.7.17:8080, без пути, имени и пароля",
                                    "expected an address such as http://10.0.7.17 or 10.0.7.17:8080, without path, user and password")));
            return new HttpUrl.Builder().scheme("http").host("invalid").build();
        }
        return url;
    }
}
