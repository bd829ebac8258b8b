package io.spp.sla.contract;

import io.spp.sla.regulation.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation on the tariffs of a counting system: sensors added, or moved to another tariff, all at once.
 *
 * @param sensors the sensors as they are to be
 */
public record TariffChange(List<SensorPlan> sensors) {

    public TariffChange {
        sensors = List.copyOf(sensors);
    }

    /** The contract after the operation; its tariff is that of its sensors where they have one in common. */
    public Contract applyTo(Contract contract) {
        List<SensorPlan> after = new ArrayList<>();
        for (SensorPlan sensor : contract.sensors()) {
            after.add(find(sensor.id()).orElse(sensor));
        }
        for (SensorPlan sensor : sensors) {
            if (after.stream().noneMatch(each -> each.id().equals(sensor.id()))) {
                after.add(sensor);
            }
        }
        Set<String> tariffs = new TreeSet<>();
        after.forEach(sensor -> sensor.tariffName().ifPresent(tariffs::add));
        Contract.Builder changed = contract.toBuilder().sensors(after);
        return tariffs.size() == 1 ? changed.tariff(tariffs.iterator().next()).build() : changed.build();
    }

    /** Whether the operation may be done: all sensors have one tariff after it (3.2). */
    public TariffUnity judge(Regulation regulation, Contract contract) {
        return TariffUnity.of(regulation, applyTo(contract)).orElseGet(() -> new TariffUnity(List.of()));
    }

    private Optional<SensorPlan> find(String id) {
        return sensors.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
