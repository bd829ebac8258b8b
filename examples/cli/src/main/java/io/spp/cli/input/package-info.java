/** What several commands take: a counts file with its site, addresses, moments, zones, databases, drivers. */
@NullMarked
package io.spp.cli.input;

import org.jspecify.annotations.NullMarked;
