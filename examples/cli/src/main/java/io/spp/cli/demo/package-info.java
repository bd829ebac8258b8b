/** The main job, on a simulated mall or on somebody's own counts. */
@NullMarked
package io.spp.cli.demo;

import org.jspecify.annotations.NullMarked;
