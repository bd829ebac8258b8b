/**
 * Figures that integrators may show: what is known, what was restored, what is missing, and how sure that is.
 */
@NullMarked
package io.spp.core.metric;

import org.jspecify.annotations.NullMarked;
