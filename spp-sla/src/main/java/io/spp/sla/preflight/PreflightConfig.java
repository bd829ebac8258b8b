package io.spp.sla.preflight;

import io.spp.sla.regulation.Edition;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client describes of its technical side. What is absent is not known; only hosts that stand here are ever contacted.
 *
 * @param edition where the software runs
 * @param locale the language of the judgement; absent if none was named
 * @param server the SPP server; absent if not described
 * @param sensors the sensors
 * @param ntp the time server of the sensors; absent if not described
 * @param dataCentre the addresses of the data centre by name
 * @param mounted when the counting system was mounted; absent if not known
 * @param purchased when the support was bought; absent if not known
 * @param backup which days the backup data handed over cover; absent if none was described
 */
public record PreflightConfig(
        Edition edition,
        @Nullable Locale locale,
        @Nullable ServerDescription server,
        List<SensorHost> sensors,
        @Nullable String ntp,
        Map<String, String> dataCentre,
        @Nullable LocalDate mounted,
        @Nullable LocalDate purchased,
        @Nullable Backup backup) {

    /**
     * A sensor.
     *
     * @param id its id
     * @param host its address or name
     */
    public record SensorHost(String id, String host) {

        public SensorHost {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(host, "host");
        }
    }

    /**
     * The days that the backup data cover.
     *
     * @param from the first day
     * @param to the last day, not before the first
     */
    public record Backup(LocalDate from, LocalDate to) {

        public Backup {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("backup data end on " + to + ", before they begin on " + from);
            }
        }
    }

    public PreflightConfig {
        Objects.requireNonNull(edition, "edition");
        sensors = List.copyOf(sensors);
        dataCentre = Collections.unmodifiableMap(new LinkedHashMap<>(dataCentre));
    }

    /**
     * Reads a configuration file; its format is {@code preflight-config.schema.json} beside this class.
     *
     * @param name how messages call the source
     * @throws IOException if reading fails
     * @throws io.spp.core.text.InvalidConfigurationException listing every mistake with its JSON path
     */
    public static PreflightConfig load(Reader source, String name) throws IOException {
        return PreflightConfigReader.read(source, name);
    }
}
