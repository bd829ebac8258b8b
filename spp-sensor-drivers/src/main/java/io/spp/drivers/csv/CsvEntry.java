package io.spp.drivers.csv;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.drivers.mapped.Entry;
import io.spp.drivers.wire.CsvTable;
import io.spp.drivers.wire.Malformed;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row; a field is the name of its column or, where none has that name, its number from 1. */
record CsvEntry(CsvTable table, CsvTable.Row row, boolean headed) implements Entry {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    @Override
    public Optional<String> find(String field) throws MalformedPayloadException {
        if (headed && table.isAmbiguous(field)) {
            throw Malformed.of("twice", "line 1", field);
        }
        Optional<Integer> named = headed ? table.column(field) : Optional.empty();
        Optional<Integer> column = named.isPresent() || !NUMBER.matcher(field).matches()
                ? named
                : Optional.of(Integer.parseInt(field) - 1);
        return column.map(row::value).filter(text -> !text.isEmpty());
    }

    @Override
    public String place(String field) {
        return row.place(field);
    }
}
