/**
 * Whether something can be reached from here, and what this machine is: short tests with a limit on their time. They change nothing and
 * contact nobody but the host they are given.
 */
@NullMarked
package io.spp.drivers.probe;

import org.jspecify.annotations.NullMarked;
