/**
 * Finding driver providers in explicit class loaders and plugin jars, and naming those that were rejected.
 */
@NullMarked
package io.spp.core.plugin;

import org.jspecify.annotations.NullMarked;
