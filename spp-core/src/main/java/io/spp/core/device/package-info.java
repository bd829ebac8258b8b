/**
 * What devices say about themselves: status, contact and clock, kept beside the counts.
 */
@NullMarked
package io.spp.core.device;

import org.jspecify.annotations.NullMarked;
