/**
 * Dahua people counting (videoStatServer): the text of the CGI, alone or as a stream of parts, and the JSON of RPC2.
 */
@NullMarked
package io.spp.drivers.dahua;

import org.jspecify.annotations.NullMarked;
