/**
 * Questions and answers of the SLA engine as JSON: a contract, an incident, a moment in; everything owed and why out.
 */
@NullMarked
package io.spp.sla.scenario;

import org.jspecify.annotations.NullMarked;
