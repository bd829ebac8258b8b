/** Clause 4.1: what can be tested from here is tested, and all of it judged. */
@NullMarked
package io.spp.cli.preflight;

import org.jspecify.annotations.NullMarked;
