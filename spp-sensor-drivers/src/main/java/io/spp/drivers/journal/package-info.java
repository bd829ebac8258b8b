/**
 * Where payloads are safe before anybody is told so: the journal, the quarantine of what could not be used, and captures.
 */
@NullMarked
package io.spp.drivers.journal;

import org.jspecify.annotations.NullMarked;
