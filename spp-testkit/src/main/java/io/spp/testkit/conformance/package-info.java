/**
 * The conformance report: which rules a driver keeps to, as {@code target/spp-conformance.json} for machines and
 * {@code target/spp-conformance.en.md} and {@code .ru.md} for people.
 */
@NullMarked
package io.spp.testkit.conformance;

import org.jspecify.annotations.NullMarked;
