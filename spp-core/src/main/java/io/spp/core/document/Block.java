package io.spp.core.document;

import java.util.List;
import java.util.Objects;

/** One part of a paper, from top to bottom. */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.Bullets,
                Block.Callout,
                Block.Figures,
                Block.KeyValues,
                Table,
                LineChart,
                BarChart {

    /**
     * A heading below the title.
     *
     * @param level 1 for a chapter, 2 for a section
     * @param text what it says
     */
    record Heading(int level, String text) implements Block {

        public Heading {
            Objects.requireNonNull(text, "text");
            if (level < 1 || level > 2) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }
    }

    /**
     * A paragraph of text.
     *
     * @param text what it says
     */
    record Paragraph(String text) implements Block {

        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A list of sentences.
     *
     * @param items the sentences
     * @param numbered whether their order matters
     */
    record Bullets(List<String> items, boolean numbered) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A sentence that must not be overlooked.
     *
     * @param tone how good the news is
     * @param title the news in a few words
     * @param text what follows from it; may be empty
     */
    record Callout(Tone tone, String title, String text) implements Block {

        public Callout {
            Objects.requireNonNull(tone, "tone");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The few figures that matter most, large and side by side.
     *
     * @param figures two to six of them
     */
    record Figures(List<Figure> figures) implements Block {

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One large figure.
     *
     * @param label what it is
     * @param value its value
     * @param note how to read it; may be empty
     */
    record Figure(String label, Cell value, String note) {

        public Figure {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(note, "note");
        }
    }

    /**
     * Names and their values, one below the other.
     *
     * @param entries the pairs in their order
     */
    record KeyValues(List<KeyValue> entries) implements Block {

        public KeyValues {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A name and its value.
     *
     * @param key the name
     * @param value the value
     */
    record KeyValue(String key, Cell value) {

        public KeyValue {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }
}
