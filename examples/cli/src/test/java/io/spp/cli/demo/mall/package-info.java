/** The demo, held to what it promises. */
@NullMarked
package io.spp.cli.demo.mall;

import org.jspecify.annotations.NullMarked;
