/** Reports over a period: figures with their quality, incidents with their duties, restorations with their certainty. */
@NullMarked
package io.spp.server.report;

import org.jspecify.annotations.NullMarked;
