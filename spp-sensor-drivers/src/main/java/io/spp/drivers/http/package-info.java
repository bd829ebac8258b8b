/**
 * HTTP to devices: deadlines, limits, Digest authentication, certificates that are known by their fingerprint, and failures that say in
 * which way a device failed; not exported.
 */
@NullMarked
package io.spp.drivers.http;

import org.jspecify.annotations.NullMarked;
