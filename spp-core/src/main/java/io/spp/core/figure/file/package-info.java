/** Answers as files: CSV for spreadsheets, JSON for programs. Every form carries the quality of its figures. */
@NullMarked
package io.spp.core.figure.file;

import org.jspecify.annotations.NullMarked;
