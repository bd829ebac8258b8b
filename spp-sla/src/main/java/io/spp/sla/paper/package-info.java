/**
 * The papers of the support contract as values: messages, notices, the Act, the incident report, in Russian and English.
 *
 * <p>{@link io.spp.sla.paper.Papers} makes them. A host replaces words with {@link io.spp.sla.paper.PaperTexts}, or a whole paper by an
 * implementation of its own that leaves the others to the standard one.
 */
@NullMarked
package io.spp.sla.paper;

import org.jspecify.annotations.NullMarked;
