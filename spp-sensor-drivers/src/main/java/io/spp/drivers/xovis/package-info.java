/**
 * Xovis PC2, PC3 and PF: pushes of firmware 5 (logics, live, status) and of firmware 3 and 4 (counts, events).
 */
@NullMarked
package io.spp.drivers.xovis;

import org.jspecify.annotations.NullMarked;
