/** Payloads as sensors push them: shown, decoded, replayed, served. */
@NullMarked
package io.spp.cli.live;

import org.jspecify.annotations.NullMarked;
