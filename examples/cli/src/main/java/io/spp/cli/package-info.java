/** The spp command: its commands stand in rooms by job, each a thin shell over the public API. */
@NullMarked
package io.spp.cli;

import org.jspecify.annotations.NullMarked;
