/** {@code spp report}: figures with their quality. */
@NullMarked
package io.spp.cli.report;

import org.jspecify.annotations.NullMarked;
