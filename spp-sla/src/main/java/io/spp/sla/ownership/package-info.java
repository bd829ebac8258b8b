/**
 * Who is at fault: the ownership table as data, proposing a party for what a diagnosis found.
 */
@NullMarked
package io.spp.sla.ownership;

import org.jspecify.annotations.NullMarked;
