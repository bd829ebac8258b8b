/** What is owed, by whom, until when, by which clause. */
@NullMarked
package io.spp.cli.sla;

import org.jspecify.annotations.NullMarked;
