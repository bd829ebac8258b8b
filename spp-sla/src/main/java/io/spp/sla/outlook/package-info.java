/**
 * What may come of an incident: what would be owed under another regulation, tariff or reading, what will be breached if nobody acts, whom
 * to remind. Each is a function of assessments.
 */
@NullMarked
package io.spp.sla.outlook;

import org.jspecify.annotations.NullMarked;
