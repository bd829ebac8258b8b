package io.spp.drivers.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final Credentials MUFASA = new Credentials("Mufasa", "Circle of Life");

    private static final String RFC_7616 = "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s,"
            + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
            + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    @Test
    void answersTheMd5ExampleOfRfc7616() {
        assertThat(answer(RFC_7616.formatted("MD5")))
                .startsWith("Digest username=\"Mufasa\", realm=\"http-auth@example.org\"")
                .contains("uri=\"/dir/index.html\"", "algorithm=MD5", "qop=auth, nc=00000001", "cnonce=\"" + CNONCE)
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"")
                .contains("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")
                .doesNotContain("Circle", "userhash");
    }

    @Test
    void answersTheSha256ExampleOfRfc7616() {
        assertThat(answer(RFC_7616.formatted("SHA-256")))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
    }

    /** With the values of erratum 4897: those printed in the RFC are of another hash. */
    @Test
    void answersTheExampleWithHiddenUserOfRfc7616() {
        Digest digest = digest("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256,"
                + " nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\","
                + " opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true");

        assertThat(digest.authorization(
                        new Credentials("J\u00e4s\u00f8n Doe", "Secret, or not?"),
                        "GET",
                        "/doe.json",
                        1,
                        "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"))
                .contains("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"")
                .contains("response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"")
                .endsWith("userhash=true");
    }

    @Test
    void answersTheExampleOfRfc2617() {
        Digest digest = digest("Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");

        assertThat(digest.authorization(
                        new Credentials("Mufasa", "Circle Of Life"), "GET", "/dir/index.html", 1, "0a4f113b"))
                .contains("response=\"6629fae49393a05397450978507c4ef1\"")
                .doesNotContain("algorithm");
    }

    @Test
    void answersAChallengeWithoutQopAsRfc2069Does() {
        Digest digest = digest("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"");

        assertThat(digest.authorization(
                        new Credentials("Mufasa", "CircleOfLife"), "GET", "/dir/index.html", 1, "0a4f113b"))
                .contains("response=\"1949323746fe6a43ef61f9606e7febea\"")
                .doesNotContain("nc=", "cnonce=", "qop=");
    }

    @Test
    void mixesTheNoncesIntoTheSecretOfASession() {
        String session = answer(RFC_7616.formatted("MD5-sess"));

        String secret = DigestAlgorithm.MD5.hash(
                DigestAlgorithm.MD5.hash("Mufasa", "http-auth@example.org", "Circle of Life"),
                "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                CNONCE);
        assertThat(session)
                .contains("algorithm=MD5-sess")
                .contains(DigestAlgorithm.MD5.hash(
                        secret,
                        "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                        "00000001",
                        CNONCE,
                        "auth",
                        DigestAlgorithm.MD5.hash("GET", "/dir/index.html")));
    }

    @Test
    void choosesTheStrongestAlgorithmItKnows() {
        Optional<Digest> digest = Digest.among(Challenge.parse(List.of(
                "Basic realm=\"x\", Digest realm=\"x\", nonce=\"1\", algorithm=MD5, qop=\"auth\"",
                "Digest realm=\"x\", nonce=\"2\", algorithm=SHA-256, qop=\"auth\"",
                "Digest realm=\"x\", nonce=\"3\", algorithm=SHA-1024, qop=\"auth\"")));

        assertThat(digest).map(Digest::nonce).contains("2");
    }

    @Test
    void doesNotAnswerWhatItCannot() {
        assertThat(Digest.among(Challenge.parse(List.of(
                        "Digest realm=\"x\", nonce=\"1\", qop=\"auth-int\"", "Digest realm=\"x\", qop=\"auth\""))))
                .isEmpty();
    }

    @Test
    void readsChallengesHoweverTheyAreWritten() {
        List<Challenge> challenges = Challenge.parse(List.of(
                "DIGEST Realm=\"a \\\"b\\\", c\",NONCE = 4d:6f , stale=TRUE,qop=auth", "Negotiate", "=,,\"garbage"));

        assertThat(challenges).extracting(Challenge::scheme).startsWith("digest", "negotiate");
        assertThat(challenges.get(0).parameters())
                .containsEntry("realm", "a \"b\", c")
                .containsEntry("nonce", "4d:6f")
                .containsEntry("qop", "auth");
    }

    @Test
    void writesANameOutsideAsciiInItsExtendedForm() {
        assertThat(digest("Digest realm=\"x\", nonce=\"1\", qop=\"auth\"")
                        .authorization(new Credentials("Ива н", "x"), "GET", "/", 1, "c"))
                .contains("username*=UTF-8''%D0%98%D0%B2%D0%B0%20%D0%BD,");
    }

    private static String answer(String parameters) {
        return digest("Digest " + parameters).authorization(MUFASA, "GET", "/dir/index.html", 1, CNONCE);
    }

    private static Digest digest(String header) {
        return Digest.among(Challenge.parse(List.of(header))).orElseThrow();
    }
}
