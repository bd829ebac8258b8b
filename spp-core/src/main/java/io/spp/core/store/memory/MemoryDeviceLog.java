package io.spp.core.store.memory;

import io.spp.core.device.DeviceReport;
import io.spp.core.store.DeviceLog;
import io.spp.core.store.ledger.StoreTime;
import io.spp.core.time.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryDeviceLog implements DeviceLog {

    private final Map<Stream, TreeMap<Instant, DeviceReport>> log = new HashMap<>();

    private record Stream(String sensor, DeviceReport.Kind kind) {}

    @Override
    public synchronized void append(Collection<DeviceReport> reports) {
        for (DeviceReport report : reports) {
            Instant at = StoreTime.moment(report.at());
            log.computeIfAbsent(new Stream(report.sensor(), report.kind()), stream -> new TreeMap<>())
                    .putIfAbsent(
                            at,
                            new DeviceReport(
                                    report.sensor(),
                                    report.kind(),
                                    at,
                                    StoreTime.moment(report.recordedAt()),
                                    report.values()));
        }
    }

    @Override
    public synchronized List<DeviceReport> reports(String sensor, TimeRange range) {
        Instant from = StoreTime.moment(range.start());
        Instant to = StoreTime.moment(range.end());
        return log.entrySet().stream()
                .filter(entry -> entry.getKey().sensor().equals(sensor))
                .flatMap(entry -> entry.getValue().subMap(from, to).values().stream())
                .sorted(Comparator.comparing(DeviceReport::at)
                        .thenComparing(report -> report.kind().name()))
                .toList();
    }

    @Override
    public synchronized Optional<DeviceReport> latest(String sensor, DeviceReport.Kind kind) {
        return Optional.ofNullable(log.get(new Stream(sensor, kind)))
                .map(reports -> reports.lastEntry().getValue());
    }
}
