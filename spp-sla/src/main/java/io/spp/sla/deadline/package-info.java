/**
 * Until when: working days counted by one calendar for due dates and for elapsed time, with pauses and with every step explained.
 */
@NullMarked
package io.spp.sla.deadline;

import org.jspecify.annotations.NullMarked;
