package io.spp.monitoring.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.notice.Attachment;
import io.spp.core.notice.Notification;
import io.spp.core.notice.RejectedRecipientException;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void writesAMessageThatAMailProgramReads() throws Exception {
        Notification notification = DispatcherTest.message("boss@client.example");
        new EmlDirectory(directory, "desk@provider.example").send(notification);

        MimeMessage message = read(files().get(0));
        assertThat(message.getSubject()).isEqualTo(notification.subject());
        assertThat(message.getFrom()[0]).hasToString("desk@provider.example");
        assertThat(message.getRecipients(Message.RecipientType.TO)[0]).hasToString("boss@client.example");
        assertThat(message.getSentDate()).isEqualTo(Instant.parse("2025-10-06T10:15:00Z"));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualToNormalizingNewlines(notification.text());
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(notification.html());
    }

    @Test
    void attachesFilesAfterTheTextInTheirOrder() throws Exception {
        byte[] bytes = {0, 13, 10, 46, 13, 10, -1};
        Notification notification = DispatcherTest.withAttachments(
                new Attachment("report.pdf", "application/pdf", bytes),
                new Attachment(
                        "Отчёт об инцидентах за май, июнь и июль 2025 года (ТЦ «Галерея»).xlsx", "a/b", new byte[0]));
        new EmlDirectory(directory, "desk@provider.example").send(notification);

        MimeMultipart all = (MimeMultipart) read(files().get(0)).getContent();
        assertThat(all.getCount()).isEqualTo(3);
        MimeMultipart text = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(text.getContentType()).startsWith("multipart/alternative");
        assertThat(text.getBodyPart(1).getContent()).isEqualTo(notification.html());
        assertThat(all.getBodyPart(1).getFileName()).isEqualTo("report.pdf");
        assertThat(all.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(all.getBodyPart(2).getFileName())
                .isEqualTo("Отчёт об инцидентах за май, июнь и июль 2025 года (ТЦ «Галерея»).xlsx");
        assertThat(all.getBodyPart(2).getInputStream().readAllBytes()).isEmpty();
        assertThat(Files.readString(files().get(0), StandardCharsets.US_ASCII).split("\r\n"))
                .allMatch(line -> line.length() <= 78);
    }

    @Test
    void nothingInTheNameOfAFileBecomesAHeader() throws Exception {
        String name = "a\"; x=1; filename=b.exe; é% '*'=?UTF-8?B?eA==?=.pdf";
        new EmlDirectory(directory, "desk@provider.example")
                .send(DispatcherTest.withAttachments(new Attachment(name, "application/pdf", new byte[] {1})));

        BodyPart attached = ((MimeMultipart) read(files().get(0)).getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo(name);
        assertThat(attached.getHeader("Content-Disposition")[0]).doesNotContain("x=1", "\"");
        for (String forged :
                List.of("a\r\nBcc: b@x.example", "a\u0000b", "../a", "a\\b", "\u202Efdp.exe", " ", "\uD800")) {
            assertThatThrownBy(() -> new Attachment(forged, "application/pdf", new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Attachment("a", "a/b\r\nBcc: b@x.example", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreThanServersTakeIsRefused() {
        Attachment half = new Attachment("a", "a/b", new byte[Attachment.MOST_BYTES / 2]);

        assertThat(DispatcherTest.withAttachments(half, half).attachments()).hasSize(2);
        assertThatThrownBy(() -> DispatcherTest.withAttachments(half, half, new Attachment("b", "a/b", new byte[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10485760");
    }

    @Test
    void givesTheSameFileForTheSameMessage() throws Exception {
        EmlDirectory channel = new EmlDirectory(directory, "desk@provider.example");
        channel.send(DispatcherTest.message("boss@client.example"));
        byte[] first = Files.readAllBytes(files().get(0));
        channel.send(DispatcherTest.message("boss@client.example"));

        assertThat(files()).hasSize(1);
        assertThat(Files.readAllBytes(files().get(0))).isEqualTo(first);
    }

    @Test
    void keepsLinesShortAndInAscii() throws Exception {
        new EmlDirectory(directory, "desk@provider.example").send(DispatcherTest.message("boss@client.example"));

        String raw = Files.readString(files().get(0), StandardCharsets.US_ASCII);
        assertThat(raw.split("\r\n")).allMatch(line -> line.length() <= 78);
        assertThat(raw).doesNotContain("\uFFFD");
    }

    @Test
    void refusesAnAddressThatWouldForgeAHeader() {
        EmlDirectory channel = new EmlDirectory(directory, "desk@provider.example");

        assertThatThrownBy(() -> channel.send(DispatcherTest.message("a@x.example\r\nBcc: b@x.example")))
                .isInstanceOf(RejectedRecipientException.class);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static MimeMessage read(Path file) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}
