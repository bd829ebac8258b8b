/**
 * What every driver needs to read what devices really print: JSON and XML within limits, times of all shapes, identities; not exported.
 */
@NullMarked
package io.spp.drivers.wire;

import org.jspecify.annotations.NullMarked;
