package io.spp.server.paper;

import io.spp.core.document.Document;
import io.spp.core.document.HtmlRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The forms in which a paper is handed out. */
public enum PaperFormat {
    /** One page for browsers, charts included. */
    HTML {
        @Override
        public void write(Document paper, OutputStream target) throws IOException {
            target.write(HtmlRenderer.render(paper).getBytes(StandardCharsets.UTF_8));
        }
    },
    /** A workbook: see {@link XlsxRenderer}. */
    XLSX {
        @Override
        public void write(Document paper, OutputStream target) throws IOException {
            XlsxRenderer.render(paper, target);
        }
    },
    /** For printing and signing: see {@link PdfRenderer}. */
    PDF {
        @Override
        public void write(Document paper, OutputStream target) throws IOException {
            PdfRenderer.render(paper, target);
        }
    };

    /**
     * Writes a paper in this form.
     *
     * @param target stays open
     * @throws IOException if the target fails
     */
    public abstract void write(Document paper, OutputStream target) throws IOException;
}
