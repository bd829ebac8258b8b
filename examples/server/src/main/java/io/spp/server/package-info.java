/** The libraries wired together: one deterministic pipeline, and the process that runs it live. */
@NullMarked
package io.spp.server;

import org.jspecify.annotations.NullMarked;
