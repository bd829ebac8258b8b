/** {@code spp incident}: people record what happens, and papers of it are printed. */
@NullMarked
package io.spp.cli.incident;

import org.jspecify.annotations.NullMarked;
