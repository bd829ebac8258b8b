/**
 * Rules about lines that count, but not as usual: judged hour by hour, beside the other lines of the site, within a budget of alarms.
 */
@NullMarked
package io.spp.monitoring.level;

import org.jspecify.annotations.NullMarked;
