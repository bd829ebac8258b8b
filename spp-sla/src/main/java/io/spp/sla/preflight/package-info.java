/**
 * Whether the client's technical side meets clause 4.1: ports, addresses, the SPP server, access and backup data. Pure: what was described and
 * what was observed from each vantage go in, one judgement with evidence and advice comes out.
 */
@NullMarked
package io.spp.sla.preflight;

import org.jspecify.annotations.NullMarked;
