package io.spp.monitoring.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.notice.Notification;
import io.spp.core.notice.RejectedRecipientException;
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
