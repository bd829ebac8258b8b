/**
 * What was agreed with one client: licence, tariff, term, readings; and whether it holds: eligibility, unity, entitlement.
 */
@NullMarked
package io.spp.sla.contract;

import org.jspecify.annotations.NullMarked;
