/** The main job on somebody's own counts: judged as if live, restored with standing consent, reported. */
@NullMarked
package io.spp.cli.demo.own;

import org.jspecify.annotations.NullMarked;
