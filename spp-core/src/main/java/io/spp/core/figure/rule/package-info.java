/** What the host decides about figures: whom it compares with, how miscounts are evened out, who is staff, and what was sold. */
@NullMarked
package io.spp.core.figure.rule;

import org.jspecify.annotations.NullMarked;
