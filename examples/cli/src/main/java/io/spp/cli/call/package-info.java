/** What every call has: language, plugins, exit codes, progress, where results go, how a mistake is told. */
@NullMarked
package io.spp.cli.call;

import org.jspecify.annotations.NullMarked;
