package io.spp.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private final Wording english = new Wording(Locale.ENGLISH, ZONE);
    private final Wording russian = new Wording(SampleReport.RU, ZONE);

    @Test
    void groupsThousandsAsTheLanguageDoes() {
        assertThat(english.number(new BigDecimal("1234567.885"), 2)).isEqualTo("1,234,567.89");
        assertThat(russian.number(new BigDecimal("1234567.885"), 2)).isEqualTo("1\u00a0234\u00a0567,89");
        assertThat(english.number(new BigDecimal("-999.5"), 0)).isEqualTo("−1,000");
        assertThat(english.number(new BigDecimal("-0.4"), 0)).isEqualTo("0");
    }

    @Test
    void showsMomentsInTheZoneOfTheDocument() {
        Instant moment = Instant.parse("2025-05-08T21:05:00Z");

        assertThat(english.dateTime(moment)).isEqualTo("9 May 2025, 00:05");
        assertThat(russian.dateTime(moment)).isEqualTo("9 мая 2025, 00:05");
    }
}
