package io.spp.server;

import static io.spp.server.Galereya.OPENING;
import static io.spp.server.Galereya.XOVIS;
import static io.spp.server.Galereya.logics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.spp.core.fleet.Contact;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.MailSettings;
import io.spp.core.fleet.Secret;
import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {

    private static final String PASSWORD = "correct horse battery";

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path directory;

    @BeforeEach
    void open() {
        post.start();
        post.getUserManager().setAuthRequired(true);
        post.setUser("desk@provider.example", "desk", PASSWORD);
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void theClientIsToldOfAnIncidentInTheLanguageOfEachContact() throws Exception {
        try (LiveServer server =
                LiveServer.on(directory, Galereya.fleet(mail()), OPENING, all -> all.period(Duration.ofMillis(50)))) {
            server.push("/push/xovis", logics(XOVIS, OPENING, 3, 0));
            server.passes(Duration.ofHours(2));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> types(server).contains(IncidentEventType.ALERTED) && post.waitForIncomingEmail(0, 2));

            Map<String, String> subjects = new TreeMap<>();
            for (MimeMessage letter : post.getReceivedMessages()) {
                subjects.put(letter.getRecipients(Message.RecipientType.TO)[0].toString(), letter.getSubject());
            }
            assertThat(subjects.get("it@client.example"))
                    .contains("Галерея, Главный вход")
                    .contains("не поступают");
            assertThat(subjects.get("net@client.example"))
                    .contains("Галерея, Главный вход")
                    .doesNotContain("не ");
            assertThat(types(server))
                    .containsOnlyOnce(IncidentEventType.REGISTERED)
                    .containsOnlyOnce(IncidentEventType.ALERTED);
            assertThat(server.pipeline().storage().outbox().entries().toString())
                    .doesNotContain(PASSWORD);
        }
        assertThat(post.getReceivedMessages()).hasSize(2);
    }

    @Test
    void noClientsMailGoesByTheServerOfAnother() throws Exception {
        Fleet other = Fleet.builder("passage")
                .contact(Contact.byEmail(Contact.Role.AUTHORISED, "boss@passage.example"))
                .site(
                        "passage",
                        Galereya.ZONE,
                        site -> site.lateness(Duration.ofMinutes(15))
                                .line("gate")
                                .sensor("s-2", "xovis", "80:1F:12:00:00:02", sensor -> sensor.channel("1001", "gate")))
                .build();
        Fleet both = Fleet.merge(List.of(Galereya.fleet(mail()), other));
        try (LiveServer server = LiveServer.on(directory, both, OPENING, all -> all.period(Duration.ofMillis(50)))) {
            server.push("/push/xovis", logics("80:1F:12:00:00:02", OPENING, 3, 0));
            server.passes(Duration.ofHours(2));
            await().atMost(Duration.ofSeconds(60)).until(() -> types(server).contains(IncidentEventType.ALERTED));
        }
        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(directory.resolve("mail"))
                .isDirectoryContaining(file -> file.toString().endsWith(".eml"));
    }

    private MailSettings mail() throws Exception {
        Path secret = directory.resolve("smtp-password");
        Files.writeString(secret, PASSWORD + "\n");
        return new MailSettings(
                "127.0.0.1",
                post.getSmtp().getPort(),
                MailSettings.Tls.NONE,
                Optional.of("desk"),
                Optional.of(Secret.file(secret.toString())),
                "desk@provider.example");
    }

    private static List<IncidentEventType> types(LiveServer server) throws Exception {
        List<IncidentEventType> types = new ArrayList<>();
        for (IncidentEvent event : server.pipeline().storage().incidents().eventsAfter(0, 100)) {
            types.add(event.type());
        }
        return types;
    }
}
