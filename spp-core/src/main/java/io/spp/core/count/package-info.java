/**
 * What a counting line counted: measured, restored, missing or closed, never a bare number.
 */
@NullMarked
package io.spp.core.count;

import org.jspecify.annotations.NullMarked;
