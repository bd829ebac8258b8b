/**
 * Hides known intervals, restores them and compares: how far each method errs on these very lines.
 */
@NullMarked
package io.spp.restoration.backtest;

import org.jspecify.annotations.NullMarked;
