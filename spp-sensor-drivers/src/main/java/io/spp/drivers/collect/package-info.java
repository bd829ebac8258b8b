/**
 * From payloads to figures: decoding inside a fence, channels to lines, quarantine of the rest; the same result in whatever order and
 * however often the payloads come.
 */
@NullMarked
package io.spp.drivers.collect;

import org.jspecify.annotations.NullMarked;
