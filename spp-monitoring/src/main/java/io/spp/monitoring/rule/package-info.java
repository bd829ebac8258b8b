/**
 * Rules over event time: each looks at one line's intervals in order and says what is wrong, since when, how surely, and why.
 *
 * <p>A rule of one's own implements {@link io.spp.monitoring.rule.Rule} and stands beside the shipped ones of
 * {@link io.spp.monitoring.StandardRules}.
 */
@NullMarked
package io.spp.monitoring.rule;

import org.jspecify.annotations.NullMarked;
