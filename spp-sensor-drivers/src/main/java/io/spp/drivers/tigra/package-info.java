/**
 * Tigra «Посещаемость» (Guestance): the device's name and its journal, a CSV in the Windows character set for Cyrillic.
 */
@NullMarked
package io.spp.drivers.tigra;

import org.jspecify.annotations.NullMarked;
