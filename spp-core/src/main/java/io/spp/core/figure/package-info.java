/**
 * Asking for figures: an immutable {@link io.spp.core.figure.FigureQuery}, answered by {@link io.spp.core.figure.Figures} with figures that carry
 * their quality.
 */
@NullMarked
package io.spp.core.figure;

import org.jspecify.annotations.NullMarked;
