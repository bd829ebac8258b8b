/** Looks whether this installation can do its work, and says what to do where it cannot. */
@NullMarked
package io.spp.cli.doctor;

import org.jspecify.annotations.NullMarked;
