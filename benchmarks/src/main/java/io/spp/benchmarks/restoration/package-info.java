/**
 * How far restoration errs on a counts file, with the simple methods beside it, and how fast it is.
 */
@NullMarked
package io.spp.benchmarks.restoration;

import org.jspecify.annotations.NullMarked;
