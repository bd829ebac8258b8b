/**
 * Papers in the forms that offices use: any {@link io.spp.core.document.Document} as PDF and as XLSX.
 */
@NullMarked
package io.spp.server.paper;

import org.jspecify.annotations.NullMarked;
