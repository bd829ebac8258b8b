/** Keeps everything in memory, for tests and for hosts that need nothing after a restart. */
@NullMarked
package io.spp.core.store.memory;

import org.jspecify.annotations.NullMarked;
