/**
 * Papers about restoration: the letter with which a client agrees to restored values.
 */
@NullMarked
package io.spp.restoration.paper;

import org.jspecify.annotations.NullMarked;
