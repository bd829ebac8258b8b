/**
 * A method that trains itself on the site it restores: on gaps laid over what is known, before it fills the real ones.
 */
@NullMarked
package io.spp.restoration.trained;

import org.jspecify.annotations.NullMarked;
