/**
 * FLIR and Teledyne Brickstream 2300, 2500 and 3D: the XML of batch data streaming, versions 1 to 5, and the registration form.
 */
@NullMarked
package io.spp.drivers.brickstream;

import org.jspecify.annotations.NullMarked;
