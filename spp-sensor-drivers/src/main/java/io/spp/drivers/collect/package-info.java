/**
 * From payloads to figures: decoding inside a fence, choice among several forms, counters to intervals, channels to lines, quarantine of the
 * rest. Every step gives the same result in whatever order and however often the payloads come.
 */
@NullMarked
package io.spp.drivers.collect;

import org.jspecify.annotations.NullMarked;
