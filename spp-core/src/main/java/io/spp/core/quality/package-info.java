/**
 * Marks on measured intervals that must not be trusted, and who set or lifted them.
 */
@NullMarked
package io.spp.core.quality;

import org.jspecify.annotations.NullMarked;
