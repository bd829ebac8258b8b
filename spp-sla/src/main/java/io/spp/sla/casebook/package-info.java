/**
 * Where people record what happens: incidents opened by phone or mail, decisions, answers, visits, requests, planned maintenance.
 *
 * <p>{@link io.spp.sla.casebook.CaseBook} is the one way in; everything it writes is an event of the incident log, so that the engine judges it
 * like what the monitor wrote.
 */
@NullMarked
package io.spp.sla.casebook;

import org.jspecify.annotations.NullMarked;
