/**
 * Rules about data that arrives and is wrong.
 */
@NullMarked
package io.spp.monitoring.correctness;

import org.jspecify.annotations.NullMarked;
