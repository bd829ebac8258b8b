/** Looks whether this installation can do its work and which drivers it has, and says what to do where something is wrong. */
@NullMarked
package io.spp.cli.doctor;

import org.jspecify.annotations.NullMarked;
