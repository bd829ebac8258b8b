/**
 * Asking sensors what they counted: a plan that is a function of what is known and of the present, and a runner at the rim that fences the
 * drivers. What is answered takes the way of what is pushed: redaction, journal, decoding, figures.
 */
@NullMarked
package io.spp.drivers.pull;

import org.jspecify.annotations.NullMarked;
