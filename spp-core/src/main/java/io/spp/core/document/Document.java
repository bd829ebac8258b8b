package io.spp.core.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A paper for people: report, act, message.
 *
 * @param title what it is
 * @param subtitle about whom and when; may be empty
 * @param locale the language it is written in, Russian or English; also decides how numbers and dates look
 * @param zone the zone of its times
 * @param blocks its parts from top to bottom
 */
public record Document(String title, String subtitle, Locale locale, ZoneId zone, List<Block> blocks) {

    public Document {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subtitle, "subtitle");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(zone, "zone");
        blocks = List.copyOf(blocks);
    }

    /** How a value reads in this paper's language and zone, as in the HTML page. */
    public String text(Cell value) {
        return new Wording(locale, zone).cell(value);
    }

    /** Collects the parts of a paper. */
    public static Builder builder(String title, Locale locale, ZoneId zone) {
        return new Builder(title, locale, zone);
    }

    /** Collects the parts of a paper. */
    public static final class Builder {

        private final String title;
        private final Locale locale;
        private final ZoneId zone;
        private String subtitle = "";
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String title, Locale locale, ZoneId zone) {
            this.title = title;
            this.locale = locale;
            this.zone = zone;
        }

        /** About whom and when. */
        public Builder subtitle(String text) {
            this.subtitle = text;
            return this;
        }

        /** A chapter. */
        public Builder chapter(String text) {
            return add(new Block.Heading(1, text));
        }

        /** A section of a chapter. */
        public Builder section(String text) {
            return add(new Block.Heading(2, text));
        }

        /** A paragraph. */
        public Builder paragraph(String text) {
            return add(new Block.Paragraph(text));
        }

        /** A list of sentences. */
        public Builder bullets(List<String> items) {
            return add(new Block.Bullets(items, false));
        }

        /** A sentence that must not be overlooked. */
        public Builder callout(Tone tone, String news, String text) {
            return add(new Block.Callout(tone, news, text));
        }

        /** The figures that matter most. */
        public Builder figures(Block.Figure... figures) {
            return add(new Block.Figures(List.of(figures)));
        }

        /** Any part: a table, a chart. */
        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        /** The paper. */
        public Document build() {
            return new Document(title, subtitle, locale, zone, blocks);
        }
    }
}
