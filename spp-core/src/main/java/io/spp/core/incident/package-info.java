/**
 * An incident as the log of what happened to it, and what follows from that log.
 */
@NullMarked
package io.spp.core.incident;

import org.jspecify.annotations.NullMarked;
