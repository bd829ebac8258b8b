/**
 * Where counts, signals, device reports, incidents and outgoing messages are kept; in memory and over JDBC.
 */
@NullMarked
package io.spp.core.store;

import org.jspecify.annotations.NullMarked;
