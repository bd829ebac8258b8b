/** Every driver of ours held to the contract of drivers. */
@NullMarked
package io.spp.cli.contract;

import org.jspecify.annotations.NullMarked;
