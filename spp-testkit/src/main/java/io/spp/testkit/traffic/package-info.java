/**
 * Visitors who walk through the doors of a building, invented from a seed and known exactly: the truth that counts are compared with.
 */
@NullMarked
package io.spp.testkit.traffic;

import org.jspecify.annotations.NullMarked;
