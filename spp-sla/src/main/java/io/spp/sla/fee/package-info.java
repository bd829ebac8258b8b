/**
 * What a subscription costs: prices per sensor and unit of time, and the fee of a contract, owed in full whether used or not (2.2).
 */
@NullMarked
package io.spp.sla.fee;

import org.jspecify.annotations.NullMarked;
