package io.spp.monitoring.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.spp.core.fleet.MailSettings;
import io.spp.core.fleet.Secret;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.notice.Attachment;
import io.spp.core.notice.RejectedRecipientException;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailChannelTest {

    private static final String PASSWORD = "correct horse battery";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void deliversTextAndHtmlInRussian() throws Exception {
        channel(MailSettings.Tls.NONE, Optional.empty(), PASSWORD).send(DispatcherTest.message("boss@client.example"));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Галерея, Главный вход: не поступают данные с 06.10.2025 11:00");
        assertThat(received.getMessageID()).endsWith("@provider.example>");
        assertThat(received.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void deliversAttachmentsByTheirRussianNames() throws Exception {
        byte[] paper = "%PDF-1.7 \u0000\r\n.\r\n".getBytes(StandardCharsets.ISO_8859_1);
        channel(MailSettings.Tls.NONE, Optional.empty(), PASSWORD)
                .send(DispatcherTest.withAttachments(
                        new Attachment("Отчёт об инцидентах, ТЦ «Галерея».pdf", "application/pdf", paper)));

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getContentType()).startsWith("multipart/mixed");
        BodyPart attached = ((MimeMultipart) received.getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("Отчёт об инцидентах, ТЦ «Галерея».pdf");
        assertThat(attached.getContentType()).startsWith("application/pdf");
        assertThat(attached.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(attached.getInputStream().readAllBytes()).isEqualTo(paper);
    }

    @Test
    void signsInWithThePasswordFromItsPlace() throws Exception {
        server.setUser("desk@provider.example", "desk", PASSWORD);
        channel(MailSettings.Tls.NONE, Optional.of("desk"), PASSWORD)
                .send(DispatcherTest.message("boss@client.example"));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void neverShowsThePasswordWhenSigningInFails() {
        server.getUserManager().setAuthRequired(true);
        server.setUser("desk@provider.example", "desk", "another");

        assertThatThrownBy(() -> channel(MailSettings.Tls.NONE, Optional.of("desk"), PASSWORD)
                        .send(DispatcherTest.message("boss@client.example")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void doesNotSpeakToAServerWhoseCertificateIsNotTrusted() {
        assertThatThrownBy(() -> channel(MailSettings.Tls.TLS, Optional.empty(), PASSWORD)
                        .send(DispatcherTest.message("boss@client.example")))
                .isInstanceOf(IOException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void doesNotGoOnInClearWhereTlsWasDemanded() {
        assertThatThrownBy(() -> channel(MailSettings.Tls.STARTTLS, Optional.empty(), PASSWORD)
                        .send(DispatcherTest.message("boss@client.example")))
                .isInstanceOf(IOException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayMayBeTriedAgain() {
        EmailChannel channel = channel(MailSettings.Tls.NONE, Optional.empty(), PASSWORD);
        server.stop();

        assertThatThrownBy(() -> channel.send(DispatcherTest.message("boss@client.example")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(RejectedRecipientException.class);
    }

    private EmailChannel channel(MailSettings.Tls tls, Optional<String> user, String password) {
        int port = tls == MailSettings.Tls.TLS
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
        Optional<Secret> secret = user.map(name -> Secret.env("SMTP_PASSWORD"));
        return new EmailChannel(
                new MailSettings("127.0.0.1", port, tls, user, secret, "desk@provider.example"), new SecretLookup() {
                    @Override
                    public Optional<String> variable(String name) {
                        return Optional.of(password);
                    }

                    @Override
                    public Optional<String> file(String path) {
                        return Optional.empty();
                    }
                });
    }
}
