/**
 * JSON from any device that can post it; settings say which path means what.
 */
@NullMarked
package io.spp.drivers.json;

import org.jspecify.annotations.NullMarked;
