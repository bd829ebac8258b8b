/**
 * Sentences for people in Russian and English, and the one form in which wrong configuration is reported.
 */
@NullMarked
package io.spp.core.text;

import org.jspecify.annotations.NullMarked;
