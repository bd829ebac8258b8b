/** The main job on a simulated mall: sensors push, faults happen, people decide, and everything is compared with the truth. */
@NullMarked
package io.spp.cli.demo.mall;

import org.jspecify.annotations.NullMarked;
