package io.spp.testkit.store;

import static io.spp.testkit.store.Counted.ELEVEN;
import static io.spp.testkit.store.Counted.NOON;
import static io.spp.testkit.store.Counted.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.notice.Attachment;
import io.spp.core.notice.Notification;
import io.spp.core.notice.OutboxEntry;
import io.spp.core.notice.OutboxEntry.State;
import io.spp.core.store.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of {@link Outbox}. */
abstract class OutboxContract extends StoreContract {

    private Outbox outbox() {
        return storage().outbox();
    }

    @Test
    @DisplayName("O1 a message waits until it is due, in the order of writing")
    void aMessageWaitsUntilItIsDue() throws Exception {
        assertThat(outbox().put(List.of(message("b"), message("a")), TEN)).containsExactly(message("b"), message("a"));

        assertThat(outbox().due(TEN.minusMillis(1), 10)).isEmpty();
        assertThat(outbox().due(TEN, 10))
                .extracting(OutboxEntry::notification)
                .containsExactly(message("b"), message("a"));
        assertThat(outbox().due(TEN, 1)).hasSize(1);
        assertThat(outbox().entries().get(0))
                .isEqualTo(new OutboxEntry(message("b"), State.WAITING, 0, Optional.of(TEN), Optional.empty(), ""));
    }

    @Test
    @DisplayName("O2 a message whose key is there already is ignored")
    void aRepeatedMessageIsIgnored() throws Exception {
        outbox().put(List.of(message("a")), TEN);
        outbox().sent("a", TEN);

        assertThat(outbox().put(List.of(message("a"), message("b"), message("b")), ELEVEN))
                .containsExactly(message("b"));
        assertThat(outbox().entries()).hasSize(2);
    }

    @Test
    @DisplayName("O3 a failed message is due again later and tells why it failed")
    void aFailedMessageIsDueAgainLater() throws Exception {
        outbox().put(List.of(message("a")), TEN);

        outbox().failed("a", TEN, "connection refused", ELEVEN);

        assertThat(outbox().due(TEN, 10)).isEmpty();
        assertThat(outbox().due(ELEVEN, 10))
                .containsExactly(new OutboxEntry(
                        message("a"), State.WAITING, 1, Optional.of(ELEVEN), Optional.empty(), "connection refused"));
    }

    @Test
    @DisplayName("O4 what is sent or given up stays so and stays visible")
    void whatIsFinishedStaysSo() throws Exception {
        outbox().put(List.of(message("a"), message("b")), TEN);
        outbox().failed("a", TEN, "connection refused", TEN);

        outbox().sent("a", ELEVEN);
        outbox().abandoned("b", ELEVEN, "no such mailbox");
        outbox().failed("a", NOON, "late", NOON);
        outbox().sent("b", NOON);

        assertThat(outbox().due(NOON, 10)).isEmpty();
        assertThat(outbox().entries())
                .containsExactly(
                        new OutboxEntry(message("a"), State.SENT, 2, Optional.empty(), Optional.of(ELEVEN), ""),
                        new OutboxEntry(
                                message("b"),
                                State.ABANDONED,
                                1,
                                Optional.empty(),
                                Optional.of(ELEVEN),
                                "no such mailbox"));
    }

    @Test
    @DisplayName("O5 an unknown key is a mistake of the caller")
    void anUnknownKeyIsAMistake() {
        assertThatThrownBy(() -> outbox().sent("nothing", TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    @DisplayName("O6 of two senders one gets a due message, and the other when the claim has expired")
    void aDueMessageIsClaimedByOne() throws Exception {
        outbox().put(List.of(message("a"), message("b")), TEN);
        outbox().sent("b", TEN);

        assertThat(outbox().claim("a", TEN.minusMillis(1), ELEVEN)).isFalse();
        assertThat(outbox().claim("a", TEN, ELEVEN)).isTrue();
        assertThat(outbox().claim("a", TEN, ELEVEN)).isFalse();
        assertThat(outbox().claim("b", TEN, ELEVEN)).isFalse();
        assertThat(outbox().due(TEN, 10)).isEmpty();
        assertThat(outbox().entries().get(0).attempts()).isZero();

        assertThat(outbox().due(ELEVEN, 10)).hasSize(1);
        assertThat(outbox().claim("a", ELEVEN, NOON)).isTrue();
        outbox().sent("a", ELEVEN);
        assertThat(outbox().entries().get(0).state()).isEqualTo(State.SENT);
    }

    @Test
    @DisplayName("O7 a message keeps its attachments, byte for byte and in their order, to the end")
    void aMessageKeepsItsAttachments() throws Exception {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        Attachment pdf = new Attachment("Отчёт, «май».pdf", "application/pdf", every);
        Attachment empty = new Attachment("empty.bin", "application/octet-stream", new byte[0]);
        outbox().put(List.of(message("a", pdf, empty, pdf), message("b"), message("c", empty, pdf)), TEN);
        outbox().put(List.of(message("a", empty)), TEN);

        assertThat(outbox().due(TEN, 10))
                .extracting(entry -> entry.notification().attachments())
                .containsExactly(List.of(pdf, empty, pdf), List.of(), List.of(empty, pdf));

        outbox().claim("a", TEN, ELEVEN);
        outbox().failed("a", TEN, "connection refused", ELEVEN);
        outbox().sent("c", TEN);
        assertThat(outbox().due(ELEVEN, 1).get(0).notification()).isEqualTo(message("a", pdf, empty, pdf));
        assertThat(outbox().entries().get(2).notification()).isEqualTo(message("c", empty, pdf));
    }

    private static Notification message(String key, Attachment... attachments) {
        return new Notification(
                key,
                "incident-1",
                "petrova@example.org",
                Notification.EMAIL,
                Locale.forLanguageTag("ru-RU"),
                "Датчик молчит",
                "text\nof two lines",
                "<p>text</p>",
                TEN,
                List.of(attachments));
    }
}
