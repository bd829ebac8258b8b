/**
 * What is owed in an incident, by whom, until when and why: a pure function of its event log, the contract, the regulation, the calendar and now.
 */
@NullMarked
package io.spp.sla.desk;

import org.jspecify.annotations.NullMarked;
