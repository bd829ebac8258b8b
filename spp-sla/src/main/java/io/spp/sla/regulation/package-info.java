/**
 * A support regulation as versioned, effective-dated data: services, tariffs, duties, rules, ownership, requirements, policies; loaded, checked, compared.
 */
@NullMarked
package io.spp.sla.regulation;

import org.jspecify.annotations.NullMarked;
