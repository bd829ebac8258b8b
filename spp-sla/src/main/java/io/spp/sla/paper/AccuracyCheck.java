package io.spp.sla.paper;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How accurately a line's sensor was found to count one direction (4.2.8).
 *
 * @param line the line's name
 * @param day when it was checked
 * @param direction which direction
 * @param sensor the persons that the sensor counted
 * @param manual the persons counted on the video
 * @param bias the error of the sensor's total as a share; positive where it counts too many
 * @param low the lower end of the bias's interval
 * @param high its upper end
 * @param shown whether the bias is shown to be within the margin of the check
 */
public record AccuracyCheck(
        String line,
        LocalDate day,
        Direction direction,
        long sensor,
        long manual,
        double bias,
        double low,
        double high,
        boolean shown) {

    /** Which way visitors went. */
    public enum Direction {
        /** They came in. */
        IN,
        /** They went out. */
        OUT
    }

    public AccuracyCheck {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(direction, "direction");
    }
}
