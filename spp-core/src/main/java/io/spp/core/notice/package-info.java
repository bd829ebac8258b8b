/**
 * Messages to people: the notification as a value and the outbox entry that carries it to its channel.
 */
@NullMarked
package io.spp.core.notice;

import org.jspecify.annotations.NullMarked;
