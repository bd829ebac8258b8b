package io.spp.sla.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.Sensor;
import io.spp.core.incident.Incident;
import io.spp.sla.ownership.Location;
import java.util.List;
import java.util.Optional;

/** Who supplied and installed the sensor that a finding is about, so that the log says by itself who answers for it. */
@FunctionalInterface
interface SensorOrigins {

    /** Where no fleet is known: events stay as they are. */
    SensorOrigins UNKNOWN = (incident, event) -> event;

    /** The event, with what is known and not said in its findings. */
    JsonNode complete(Incident incident, JsonNode event);

    /** As the fleet had it when the incident was detected. */
    static SensorOrigins of(Fleet fleet) {
        return (incident, event) ->
                sensor(fleet, incident).map(sensor -> completed(event, sensor)).orElse(event);
    }

    /** The sensor of the incident, or the only one that counts its line. */
    private static Optional<Sensor> sensor(Fleet fleet, Incident incident) {
        if (!incident.sensor().isEmpty()) {
            return fleet.sensorById(incident.sensor(), incident.detectedAt());
        }
        List<Sensor> sensors = fleet.sensorsOfLine(incident.line(), incident.detectedAt());
        return sensors.size() == 1 ? Optional.of(sensors.get(0)) : Optional.empty();
    }

    private static JsonNode completed(JsonNode event, Sensor sensor) {
        JsonNode whole = event.deepCopy();
        complete(whole, sensor);
        whole.path("findings").forEach(finding -> complete(finding, sensor));
        return whole;
    }

    private static void complete(JsonNode finding, Sensor sensor) {
        if (finding instanceof ObjectNode open && open.path("location").asText().equals(Location.SENSOR.name())) {
            complete(open, "supplier", sensor.supplier());
            complete(open, "installer", sensor.installer());
        }
    }

    private static void complete(ObjectNode finding, String field, Sensor.Origin origin) {
        if (!finding.has(field) && origin != Sensor.Origin.UNKNOWN) {
            finding.put(field, origin.name());
        }
    }
}
