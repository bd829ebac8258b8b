package io.spp.drivers.csv;

import com.google.auto.service.AutoService;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorAddress;
import io.spp.core.driver.SensorDriver;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Setting;
import io.spp.core.driver.Signal;
import io.spp.core.driver.SpiVersion;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.drivers.http.HttpOptions;
import io.spp.drivers.mapped.Fields;
import io.spp.drivers.mapped.MappedSignals;
import io.spp.drivers.wire.CsvTable;
import io.spp.drivers.wire.Malformed;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of separated values: each row is an interval, a reading or a crossing, as the setting {@code form} says. Without settings it reads
 * the counts CSV: {@code line,start,end,in,out}.
 *
 * <p>The device is what the column names that the setting {@code device} names; without it a table is identified by the address it is pushed
 * to. The channel is the mapped column, else {@code 0}.
 */
@AutoService(SensorDriverProvider.class)
@SuppressWarnings("exports") // the annotation is gone after compilation
public final class CsvProvider implements SensorDriverProvider {

    private static final String SEPARATOR = "separator";

    private static final String SEPARATORS = ",;|\t";

    private static final String HEADER = "header";

    private static final String CHARSET = "charset";

    /** Used by the service loader. */
    public CsvProvider() {}

    @Override
    public String driverId() {
        return "csv";
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public List<Setting> settings() {
        List<Setting> settings = Fields.settings(
                Fields.setting(SEPARATOR, ","),
                Fields.setting(HEADER, "true"),
                Fields.setting(CHARSET, "windows-1251"),
                TableDriver.PATH,
                TableDriver.TIMES);
        return HttpOptions.digest(settings.toArray(new Setting[0]));
    }

    /** A table has nothing that could be told apart and removed; what is no text of separated values is refused. */
    @Override
    public Payload redact(Payload payload) throws MalformedPayloadException {
        boolean separated = false;
        for (byte each : payload.body()) {
            if (each == 0) {
                throw Malformed.of("csv-unknown");
            }
            separated |= SEPARATORS.indexOf(each) >= 0;
        }
        if (!separated) {
            throw Malformed.of("csv-unknown");
        }
        return payload;
    }

    /** Nobody: only settings say where a table names its device. */
    @Override
    public String identify(Payload payload) {
        return "";
    }

    @Override
    public String identify(Payload payload, DriverSettings settings) throws MalformedPayloadException {
        return MappedSignals.device(entries(payload, settings), settings);
    }

    @Override
    public List<Signal> decode(Payload payload, DecodeContext context) throws MalformedPayloadException {
        return MappedSignals.of(entries(payload, context.settings()), context, payload.receivedAt());
    }

    @Override
    public Class<? extends SensorDriver> driverType() {
        return TableDriver.class;
    }

    @Override
    public SensorDriver open(SensorAddress address, DriverSettings settings, DriverContext context) {
        Fields.of(settings);
        try {
            charset(settings);
        } catch (MalformedPayloadException e) {
            throw new InvalidConfigurationException(List.of(Fields.problem(settings, CHARSET, CHARSET)));
        }
        return TableDriver.open(address, settings, context);
    }

    private List<CsvEntry> entries(Payload payload, DriverSettings settings) throws MalformedPayloadException {
        redact(payload);
        CsvTable table = CsvTable.read(payload, separator(settings), charset(settings));
        if (table.rows().isEmpty()) {
            throw Malformed.of("empty");
        }
        boolean headed = !settings.get(HEADER).orElse("true").equals("false");
        List<CsvEntry> entries = new ArrayList<>();
        for (CsvTable.Row row : headed ? table.body() : table.rows()) {
            entries.add(new CsvEntry(table, row, headed));
        }
        return entries;
    }

    private static char separator(DriverSettings settings) {
        String text = settings.get(SEPARATOR).orElse(",");
        return text.equals("tab") || text.isEmpty() ? '\t' : text.charAt(0);
    }

    private static Charset charset(DriverSettings settings) throws MalformedPayloadException {
        String name = settings.get(CHARSET).orElse("windows-1251");
        try {
            return name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Malformed.because(e, "wrong-charset", name);
        }
    }
}
