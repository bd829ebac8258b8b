/**
 * A paper as a value: headings, text, figures, tables and charts, independent of the form in which it is handed out.
 *
 * <p>{@link io.spp.core.document.HtmlRenderer} turns a {@link io.spp.core.document.Document} into one HTML page with charts as SVG.
 */
@NullMarked
package io.spp.core.document;

import org.jspecify.annotations.NullMarked;
