/** What the tables stand on: transactions, prepared statements, rows in batches, numbers for names, and what differs from database to database. */
@NullMarked
package io.spp.core.store.jdbc.sql;

import org.jspecify.annotations.NullMarked;
