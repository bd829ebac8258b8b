/**
 * Reads JSON that people write, strictly: every mistake at once, each with its line, its path, the value and what would be right.
 */
@NullMarked
package io.spp.core.json;

import org.jspecify.annotations.NullMarked;
