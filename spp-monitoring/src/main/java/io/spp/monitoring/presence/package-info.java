/**
 * Rules about data that does not arrive.
 */
@NullMarked
package io.spp.monitoring.presence;

import org.jspecify.annotations.NullMarked;
