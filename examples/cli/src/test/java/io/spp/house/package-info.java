/** The laws of form that hold across modules, asked here because only here all of them are on one class path. */
@NullMarked
package io.spp.house;

import org.jspecify.annotations.NullMarked;
