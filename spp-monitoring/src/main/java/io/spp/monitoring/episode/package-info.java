/**
 * What the shipped rules have in common: one episode at a time, told when it is found, when there is news, and at its end; not for hosts.
 */
@NullMarked
package io.spp.monitoring.episode;

import org.jspecify.annotations.NullMarked;
