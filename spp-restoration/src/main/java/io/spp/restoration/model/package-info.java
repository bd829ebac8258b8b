/**
 * Methods that calculate what a line would have counted: pure functions from what is known of a site to values.
 */
@NullMarked
package io.spp.restoration.model;

import org.jspecify.annotations.NullMarked;
