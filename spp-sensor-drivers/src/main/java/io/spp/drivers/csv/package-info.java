/**
 * Tables of separated values from any device that can post or upload them; settings say which column means what.
 */
@NullMarked
package io.spp.drivers.csv;

import org.jspecify.annotations.NullMarked;
