package io.spp.core.store;

import io.spp.core.device.DeviceReport;
import io.spp.core.time.TimeRange;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps what became known about sensors. A report that is there already (sensor, kind, at) is ignored. Times are kept to the millisecond. */
public interface DeviceLog {

    /** Writes reports in one transaction. */
    void append(Collection<DeviceReport> reports) throws IOException;

    /** A sensor's reports with {@code at} in the range, oldest first. */
    List<DeviceReport> reports(String sensor, TimeRange range) throws IOException;

    /** The latest report of a kind. */
    Optional<DeviceReport> latest(String sensor, DeviceReport.Kind kind) throws IOException;
}
