package io.spp.core.driver;

import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One sensor that can be asked. What it can do it says by implementing the interfaces nested here; one that implements none only pushes.
 *
 * <p>Every call blocks at most its timeout and throws {@link IOException}, a {@link SensorException} where the driver knows better. The
 * host never makes two calls at once. A driver never schedules, retries, logs errors or keeps a status: the collector does each once.
 */
public interface SensorDriver extends AutoCloseable {

    /**
     * Frees connections; never throws, may be called twice, and while a call is under way. A closed driver answers calls with {@link
     * IllegalStateException}.
     */
    @Override
    void close();

    /** A driver of a device that only pushes: it can be asked nothing. */
    record PushOnly() implements SensorDriver {

        @Override
        public void close() {}
    }

    /** Gives past counts: the way to collect from a device that does not push, and to fill what an outage lost. */
    interface History extends SensorDriver {

        /**
         * The device's answers that tell what it counted in the range, oldest first and as they came. {@link SensorDriverProvider#redact} and
         * {@link SensorDriverProvider#decode} read them like pushed messages: the path of each is that of the request with its query and without
         * secrets, the arrival is the driver's clock. An interval belongs to the range if it overlaps it; others do no harm. What the device
         * does not know is left out, never filled with zero. A device that keeps counters only answers with their present state.
         *
         * @param range at most 24 hours
         * @param timeout for the whole call, however many requests it takes
         * @throws IOException if a part of the range could not be read, so that all of it is asked for again
         */
        List<Payload> history(TimeRange range, Duration timeout) throws IOException;
    }

    /** Can be told to push past counts again. */
    interface Resend extends SensorDriver {

        /** Makes the device push what it counted in the range once more, to where it pushes anyway. */
        void resend(TimeRange range, Duration timeout) throws IOException;
    }

    /** Tells how the device is. */
    interface Health extends SensorDriver {

        /** Firmware, uptime, clock and whatever else it reports. */
        Signal.Status health(Duration timeout) throws IOException;
    }

    /** Lets its clock be set. */
    interface Clock extends SensorDriver {

        /** Sets the device's clock. */
        void setClock(Instant now, Duration timeout) throws IOException;
    }

    /** Takes new firmware. */
    interface Firmware extends SensorDriver {

        /** Uploads an image and starts the installation; the device then restarts. */
        void installFirmware(Path image, Duration timeout) throws IOException;
    }

    /** Can be restarted. */
    interface Restart extends SensorDriver {

        /** Restarts the device; counts that it holds survive as far as the device keeps them. */
        void restart(Duration timeout) throws IOException;
    }

    /** Delivers video for the verification of counts. */
    interface Clips extends SensorDriver {

        /** Writes the clip of the range and returns its media type. */
        String clip(TimeRange range, WritableByteChannel target, Duration timeout) throws IOException;
    }

    /** Sees other devices of its kind. */
    interface Neighbours extends SensorDriver {

        /** The addresses of the devices it sees. */
        List<String> neighbours(Duration timeout) throws IOException;
    }
}
