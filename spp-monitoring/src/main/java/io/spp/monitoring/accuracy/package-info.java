/**
 * Accuracy of a sensor against manual counts (clause 4.2.8, service 8): bias with its interval, and a verdict by an equivalence test, since "not
 * significantly different" would pass bad sensors with small samples.
 */
@NullMarked
package io.spp.monitoring.accuracy;

import org.jspecify.annotations.NullMarked;
