/**
 * Keeps everything in a database over JDBC. SQLite is the embedded one; the statements are plain SQL, only the scripts under
 * {@code db/spp} differ from database to database.
 */
@NullMarked
package io.spp.core.store.jdbc;

import org.jspecify.annotations.NullMarked;
