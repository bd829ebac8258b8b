/** What both demos tell and leave in their folder. */
@NullMarked
package io.spp.cli.demo.tale;

import org.jspecify.annotations.NullMarked;
