package io.spp.drivers.http;

import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts exactly one certificate, as devices sign their own: the one with this fingerprint, whoever signed it, whatever name it states.
 *
 * @param fingerprint SHA-256 of the certificate in lower-case hex
 */
record PinnedCertificate(String fingerprint) implements X509TrustManager {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** A fingerprint as people write it, with or without colons; empty if it is none. */
    static Optional<PinnedCertificate> of(String text) {
        String bare = text.strip().replaceAll("[: -]", "").toLowerCase(Locale.ROOT);
        return SHA_256.matcher(bare).matches() ? Optional.of(new PinnedCertificate(bare)) : Optional.empty();
    }

    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (NoSuchAlgorithmException | KeyManagementException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        String seen = fingerprint(chain[0]);
        if (!seen.equals(fingerprint)) {
            throw new CertificateException("the device shows a certificate with SHA-256 " + seen);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("devices are servers");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new CertificateException("cannot be read", e);
        }
    }
}
