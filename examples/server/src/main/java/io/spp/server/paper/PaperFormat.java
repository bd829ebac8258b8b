package io.spp.server.paper;

import io.spp.core.document.Document;
import io.spp.core.document.HtmlRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The forms in which a paper is handed out. */
public enum PaperFormat {
    /** One page for browsers, charts included. */
    HTML("html", "text/html") {
        @Override
        public void write(Document paper, OutputStream target) throws IOException {
            target.write(HtmlRenderer.render(paper).getBytes(StandardCharsets.UTF_8));
        }
    },
    /** A workbook: see {@link XlsxRenderer}. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Document paper, OutputStream target) throws IOException {
            XlsxRenderer.render(paper, target);
        }
    },
    /** For printing and signing: see {@link PdfRenderer}. */
    PDF("pdf", "application/pdf") {
        @Override
        public void write(Document paper, OutputStream target) throws IOException {
            PdfRenderer.render(paper, target);
        }
    };

    private final String extension;
    private final String mediaType;

    PaperFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How names of such files end, without a dot. */
    public String extension() {
        return extension;
    }

    /** The media type of such files. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes a paper in this form.
     *
     * @param target stays open
     * @throws IOException if the target fails
     */
    public abstract void write(Document paper, OutputStream target) throws IOException;
}
