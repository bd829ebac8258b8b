/**
 * What is the same in every store, whatever keeps the rows: which value wins, what displaces what, what the change feed says, and how
 * moments, signals and details are written down.
 */
@NullMarked
package io.spp.core.store.ledger;

import org.jspecify.annotations.NullMarked;
