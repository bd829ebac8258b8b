package io.spp.core.count;

import io.spp.core.text.Problem;

/**
 * A row of a counts file that cannot be used.
 *
 * @param number its place in the file; the header is row 1
 * @param text the row as it stands there, cut after 8,192 characters
 * @param problem what is wrong and what would be right
 */
public record BadRow(long number, String text, Problem problem) {}
