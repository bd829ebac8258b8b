/**
 * Where sensors push to: HTTP, with limits on everything that a stranger could send.
 */
@NullMarked
package io.spp.drivers.receive;

import org.jspecify.annotations.NullMarked;
