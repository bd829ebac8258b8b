/**
 * Hikvision people counting over ISAPI: pushed and streamed alerts of versions 1 and 2, and the answers to counting searches.
 */
@NullMarked
package io.spp.drivers.hikvision;

import org.jspecify.annotations.NullMarked;
