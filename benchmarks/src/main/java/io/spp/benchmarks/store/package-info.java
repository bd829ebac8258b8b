/** How fast the stores are, beside bare JDBC that writes and reads the same rows in the same run. */
@NullMarked
package io.spp.benchmarks.store;

import org.jspecify.annotations.NullMarked;
