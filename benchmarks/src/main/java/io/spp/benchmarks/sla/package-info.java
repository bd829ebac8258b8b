/** Due dates, the calendar and the assessment of incidents, measured beside jollyday. */
@NullMarked
package io.spp.benchmarks.sla;

import org.jspecify.annotations.NullMarked;
