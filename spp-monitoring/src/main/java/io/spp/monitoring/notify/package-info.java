/**
 * Tells people of incidents: {@link io.spp.monitoring.notify.Notifier} writes messages to the outbox,
 * {@link io.spp.monitoring.notify.Dispatcher} hands them to channels.
 */
@NullMarked
package io.spp.monitoring.notify;

import org.jspecify.annotations.NullMarked;
