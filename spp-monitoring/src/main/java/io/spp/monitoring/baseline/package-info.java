/**
 * What is usual on a line: how many persons cross it at each time of the week, and whether anything arrives at all.
 */
@NullMarked
package io.spp.monitoring.baseline;

import org.jspecify.annotations.NullMarked;
