package io.spp.drivers.pull;

import io.spp.core.driver.FaultKind;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorException;
import io.spp.core.driver.Signal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What became of asking one sensor.
 *
 * @param answers what it answered, if the range could be read
 * @param fault why the range could not be read
 * @param status how it is, if it was asked and said so
 * @param healthFault why it could not say how it is
 */
record PullOutcome(
        List<Payload> answers, Optional<Fault> fault, Optional<Signal.Status> status, Optional<Fault> healthFault) {

    PullOutcome {
        answers = List.copyOf(answers);
    }

    static PullOutcome failed(Fault fault) {
        return new PullOutcome(List.of(), Optional.of(fault), Optional.empty(), Optional.empty());
    }

    /**
     * A failure as a value.
     *
     * @param kind in which way
     * @param detail a sentence that begins with the driver's id
     * @param bug what the driver threw that no driver may throw
     */
    record Fault(FaultKind kind, String detail, Optional<Throwable> bug) {

        private static final int LONGEST = 300;

        /** What a driver threw. */
        static Fault of(String driver, Throwable thrown) {
            FaultKind kind = thrown instanceof SensorException known
                    ? known.kind()
                    : thrown instanceof IOException ? FaultKind.PROTOCOL : FaultKind.DRIVER_BUG;
            String message = thrown instanceof IOException
                    ? String.valueOf(thrown.getMessage())
                    : thrown.getClass().getSimpleName();
            String bare = message.replaceAll("\\p{Cntrl}", " ");
            String detail = bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "…";
            boolean bug = kind == FaultKind.DRIVER_BUG && !(thrown instanceof IOException);
            return new Fault(kind, "driver " + driver + ": " + detail, bug ? Optional.of(thrown) : Optional.empty());
        }
    }
}
