/** The command as a user calls it: arguments in, text and exit code out. */
@NullMarked
package io.spp.cli;

import org.jspecify.annotations.NullMarked;
