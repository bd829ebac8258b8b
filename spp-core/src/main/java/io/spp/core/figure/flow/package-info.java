/**
 * Who crossed the lines of a site or of one line, as figures add it up: measured and restored pieces over open hours, redundant lines once.
 */
@NullMarked
package io.spp.core.figure.flow;

import org.jspecify.annotations.NullMarked;
