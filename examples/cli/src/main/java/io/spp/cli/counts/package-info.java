/** A counts file judged, restored and back-tested. */
@NullMarked
package io.spp.cli.counts;

import org.jspecify.annotations.NullMarked;
