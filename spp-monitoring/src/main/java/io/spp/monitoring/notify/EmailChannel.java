package io.spp.monitoring.notify;

import io.spp.core.fleet.MailSettings;
import io.spp.core.fleet.SecretLookup;
import io.spp.core.notice.Notification;
import io.spp.core.notice.NotificationChannel;
import io.spp.core.notice.RejectedRecipientException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;

/**
 * Sends e-mail over SMTP (RFC 5321), with STARTTLS or TLS and the server's certificate checked against its name. Needs angus-mail beside it.
 *
 * <p>Opens a connection for each message. Connecting, reading and writing may take ten seconds each. The password is fetched for each
 * connection, so it can change, and appears in no message.
 */
public final class EmailChannel implements NotificationChannel {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final MailSettings settings;
    private final SecretLookup secrets;
    private final MimeLetter letter;
    private final Session session;

    /**
     * @param settings the server and the sender
     * @param secrets where the password is found
     */
    public EmailChannel(MailSettings settings, SecretLookup secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.letter = new MimeLetter(settings.from());
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String protocol = settings.tls() == MailSettings.Tls.TLS ? "smtps" : "smtp";
        String timeout = String.valueOf(TIMEOUT.toMillis());
        String starttls = String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS);
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail." + protocol + ".host", settings.host());
        properties.setProperty("mail." + protocol + ".port", String.valueOf(settings.port()));
        properties.setProperty(
                "mail." + protocol + ".auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail." + protocol + ".from", settings.from());
        properties.setProperty("mail." + protocol + ".connectiontimeout", timeout);
        properties.setProperty("mail." + protocol + ".timeout", timeout);
        properties.setProperty("mail." + protocol + ".writetimeout", timeout);
        properties.setProperty("mail." + protocol + ".starttls.enable", starttls);
        properties.setProperty("mail." + protocol + ".starttls.required", starttls);
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public String name() {
        return Notification.EMAIL;
    }

    @Override
    public void send(Notification notification) throws IOException {
        byte[] bytes = letter.bytes(notification);
        try (Transport transport = session.getTransport()) {
            connect(transport);
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes));
            transport.sendMessage(message, InternetAddress.parse(notification.recipient(), true));
        } catch (SendFailedException e) {
            throw refused(notification, e);
        } catch (MessagingException e) {
            throw new IOException(
                    settings.host() + ":" + settings.port() + " did not take the message: " + e.getMessage(), e);
        }
    }

    private void connect(Transport transport) throws MessagingException, IOException {
        if (settings.user().isPresent() && settings.password().isPresent()) {
            transport.connect(settings.user().get(), settings.password().get().resolve(secrets));
        } else {
            transport.connect();
        }
    }

    /** A refusal for good (5xx) names the recipient; one for now (4xx) may be tried again. */
    private static IOException refused(Notification notification, SendFailedException refusal) {
        String answer = String.valueOf(refusal.getNextException() == null ? refusal : refusal.getNextException())
                .replaceAll("\\s+", " ");
        if (answer.matches(".*\\b5\\d\\d[ -].*")) {
            return new RejectedRecipientException(notification.recipient() + " is refused: " + answer, refusal);
        }
        return new IOException(notification.recipient() + " is not accepted now: " + answer, refusal);
    }

    @Override
    public void close() {
        // each message has its own connection
    }
}
