/**
 * Time that moves only when a test moves it.
 */
@NullMarked
package io.spp.testkit.time;

import org.jspecify.annotations.NullMarked;
