package io.spp.drivers.mapped;

import io.spp.core.driver.MalformedPayloadException;
import java.util.Optional;

/** One record of a message, such as a row of a table. */
public interface Entry {

    /** The text of a field; absent where the record does not have it or it is empty. */
    Optional<String> find(String field) throws MalformedPayloadException;

    /** How a refusal names a field of this record. */
    String place(String field);
}
