/**
 * What is mounted where, for whom: client, counting systems, sites, lines, sensors, and which channel of which sensor counts which line since when.
 *
 * <p>A {@link io.spp.core.fleet.Fleet} is built in code or read from the site file by {@link io.spp.core.fleet.FleetFile}; it never changes.
 * A running application holds the current one in a {@link io.spp.core.fleet.FleetDirectory}.
 */
@NullMarked
package io.spp.core.fleet;

import org.jspecify.annotations.NullMarked;
