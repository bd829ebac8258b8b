/**
 * What the generic drivers share: which field of a message means what, as settings say; not exported.
 */
@NullMarked
package io.spp.drivers.mapped;

import org.jspecify.annotations.NullMarked;
