package io.spp.monitoring.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.spp.core.incident.IncidentEvent;
import io.spp.core.incident.IncidentEventType;
import io.spp.core.notice.Attachment;
import io.spp.core.notice.Notification;
import io.spp.core.notice.NotificationChannel;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.notice.OutboxEntry.State;
import io.spp.core.notice.RejectedRecipientException;
import io.spp.core.store.memory.MemoryStorage;
import io.spp.monitoring.Mall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final Instant NOW = Instant.parse("2025-10-06T10:15:00Z");

    private final MemoryStorage storage = MemoryStorage.create();
    private final Fake channel = new Fake();
    private final Dispatcher dispatcher = new Dispatcher(storage.outbox(), storage.incidents(), List.of(channel));

    @Test
    void triesAgainAfterGrowingPausesAndSendsOnce() throws IOException {
        put("a@x.example");
        channel.down = true;
        assertThat(dispatcher.sendDue(NOW)).isZero();
        assertThat(dispatcher.sendDue(NOW.plusSeconds(59))).isZero();
        assertThat(dispatcher.sendDue(NOW.plusSeconds(60))).isZero();
        channel.down = false;
        assertThat(dispatcher.sendDue(NOW.plusSeconds(60 + 119))).isZero();
        assertThat(dispatcher.sendDue(NOW.plusSeconds(60 + 120))).isEqualTo(1);
        assertThat(dispatcher.sendDue(NOW.plusSeconds(9999))).isZero();
        assertThat(channel.sent).containsExactly("a@x.example");
    }

    @Test
    void oneBadAddressBlocksNoOther() throws IOException {
        put("bad@x.example", "bad2@x.example", "bad3@x.example", "bad4@x.example", "good@x.example");

        assertThat(dispatcher.sendDue(NOW)).isEqualTo(1);
        assertThat(channel.sent).containsExactly("good@x.example");
        assertThat(storage.outbox().entries())
                .extracting(OutboxEntry::state)
                .containsExactly(State.ABANDONED, State.ABANDONED, State.ABANDONED, State.ABANDONED, State.SENT);
    }

    @Test
    void leavesAChannelThatIsDownAloneUntilTheNextCall() throws IOException {
        put("a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example");
        channel.down = true;
        dispatcher.sendDue(NOW);

        assertThat(channel.calls).isEqualTo(3);
    }

    @Test
    void givesUpAfterMoreThanADayAndKeepsTheReason() throws IOException {
        put("a@x.example");
        channel.down = true;
        for (int minute = 0; minute < 60 * 48; minute++) {
            dispatcher.sendDue(NOW.plus(Duration.ofMinutes(minute)));
        }
        OutboxEntry entry = storage.outbox().entries().get(0);
        assertThat(entry.state()).isEqualTo(State.ABANDONED);
        assertThat(entry.lastError()).isEqualTo("server is down");
        assertThat(channel.calls).isEqualTo(30);
        assertThat(entry.finishedAt().orElseThrow()).isAfter(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void theIncidentKnowsThatTheClientWasAlerted() throws IOException {
        Mall mall = NotifierTest.mallWithOutage();
        new Dispatcher(mall.storage.outbox(), mall.storage.incidents(), List.of(channel))
                .sendDue(NOW.plusSeconds(864_000));

        assertThat(channel.sent).hasSize(4);
        assertThat(mall.incidents().get(0).events())
                .filteredOn(event -> event.type() == IncidentEventType.ALERTED)
                .extracting(IncidentEvent::at)
                .containsExactly(NOW.plusSeconds(864_000));
    }

    @Test
    void leavesToAnotherWhatItSendsAlready() throws IOException {
        put("a@x.example", "b@x.example");
        Dispatcher other = new Dispatcher(storage.outbox(), storage.incidents(), List.of(channel));
        channel.meanwhile = () -> other.sendDue(NOW);

        dispatcher.sendDue(NOW);

        assertThat(channel.sent).containsExactlyInAnyOrder("a@x.example", "b@x.example");
    }

    @Test
    void sendsWhatASenderHasClaimedThatIsGone() throws IOException {
        put("a@x.example");
        String key = message("a@x.example").key();
        storage.outbox().claim(key, NOW, NOW.plus(Duration.ofMinutes(10)));

        assertThat(dispatcher.sendDue(NOW.plus(Duration.ofMinutes(9)))).isZero();
        assertThat(dispatcher.sendDue(NOW.plus(Duration.ofMinutes(10)))).isEqualTo(1);
    }

    @Test
    void sendsOnlyWhatBelongsToARequestWhereItIsToldSo() throws IOException {
        put("a@x.example");

        assertThat(dispatcher.sendDue("REPORT.mall", NOW)).isZero();
        assertThat(dispatcher.sendDue("i-1", NOW)).isEqualTo(1);
    }

    private void put(String... recipients) throws IOException {
        List<Notification> messages = new ArrayList<>();
        for (String recipient : recipients) {
            messages.add(message(recipient));
        }
        storage.outbox().put(messages, NOW);
    }

    static Notification withAttachments(Attachment... attachments) {
        Notification plain = message("boss@client.example");
        return new Notification(
                plain.key(),
                plain.incident(),
                plain.recipient(),
                plain.channel(),
                plain.locale(),
                plain.subject(),
                plain.text(),
                plain.html(),
                plain.createdAt(),
                List.of(attachments));
    }

    static Notification message(String recipient) {
        return new Notification(
                "i-1/DETECTED/" + NOW + "/EXECUTOR/" + recipient,
                "i-1",
                recipient,
                Notification.EMAIL,
                Locale.forLanguageTag("ru"),
                "Галерея, Главный вход: не поступают данные с 06.10.2025 11:00",
                "Обнаружена неисправность.\nСтрока вторая.\n",
                "<p>Обнаружена неисправность.</p>",
                NOW);
    }

    private interface Errand {
        int run() throws IOException;
    }

    private static final class Fake implements NotificationChannel {

        private final List<String> sent = new ArrayList<>();
        private boolean down;
        private int calls;
        private Errand meanwhile = () -> 0;

        @Override
        public String name() {
            return Notification.EMAIL;
        }

        @Override
        public void send(Notification notification) throws IOException {
            calls++;
            Errand errand = meanwhile;
            meanwhile = () -> 0;
            errand.run();
            if (down) {
                throw new IOException("server is down");
            }
            if (notification.recipient().startsWith("bad")) {
                throw new RejectedRecipientException("no such user", new IOException());
            }
            sent.add(notification.recipient());
        }

        @Override
        public void close() {}
    }
}
