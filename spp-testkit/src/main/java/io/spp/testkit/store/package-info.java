/**
 * Contracts of the stores: extend {@link io.spp.testkit.store.StorageContract} once and every rule runs against your storage. Each rule has
 * a number.
 */
@NullMarked
package io.spp.testkit.store;

import org.jspecify.annotations.NullMarked;
