/**
 * From gaps to restored values: the plan that says what would be filled in and how sure it is, the client's consent, and the layer above
 * the measured counts that consent puts in place and its withdrawal takes out.
 */
@NullMarked
package io.spp.restoration.plan;

import org.jspecify.annotations.NullMarked;
