/** The spp command: reads the command line, calls the server, prints. */
@NullMarked
package io.spp.cli;

import org.jspecify.annotations.NullMarked;
