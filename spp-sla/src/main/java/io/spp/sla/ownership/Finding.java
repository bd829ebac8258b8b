package io.spp.sla.ownership;

import java.util.Objects;

/**
 * One cause that a diagnosis or a visit found.
 *
 * @param location where the fault is
 * @param supplier who supplied the device
 * @param installer who installed it
 * @param warranty whether it is a case of the third party's warranty
 */
public record Finding(Location location, Supply supplier, Supply installer, Warranty warranty) {

    public Finding {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(installer, "installer");
        Objects.requireNonNull(warranty, "warranty");
    }

    /** A cause at a place where supply and warranty do not matter or are not known. */
    public static Finding at(Location location) {
        return new Finding(location, Supply.UNKNOWN, Supply.UNKNOWN, Warranty.UNKNOWN);
    }

    /** The same cause, seen at another place. */
    public Finding movedTo(Location other) {
        return new Finding(other, supplier, installer, warranty);
    }
}
