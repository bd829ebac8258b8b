/**
 * What may come of an incident: what would be owed under another regulation, tariff or reading and what will be breached if nobody acts.
 * Each is a function of assessments.
 */
@NullMarked
package io.spp.sla.outlook;

import org.jspecify.annotations.NullMarked;
