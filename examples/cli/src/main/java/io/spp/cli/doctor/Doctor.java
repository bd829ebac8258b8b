package io.spp.cli.doctor;

import io.spp.cli.call.Words;
import io.spp.cli.doctor.Check.Result;
import io.spp.core.calendar.ProductionCalendar;
import io.spp.core.fleet.Fleet;
import io.spp.core.fleet.FleetFile;
import io.spp.core.plugin.DriverCatalog;
import io.spp.core.plugin.RejectedPlugin;
import io.spp.core.text.BilingualText;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import io.spp.core.text.Texts;
import io.spp.server.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.net.ntp.NTPUDPClient;
import org.apache.commons.net.ntp.TimeInfo;

/** The checks, one after the other. Nothing is changed by them. */
public final class Doctor {

    private static final Texts TEXTS = Texts.load("doctor", name -> Doctor.class.getResourceAsStream(name));
    private static final BilingualText NOTHING = BilingualText.same("");
    private static final int HORIZON_DAYS = 60;
    private static final long GIB = 1L << 30;
    private static final long LEAST_FREE = GIB;
    private static final Duration NTP_PATIENCE = Duration.ofSeconds(3);
    private static final long LARGEST_OFFSET_MILLIS = 2_000;

    private final List<Check> checks = new ArrayList<>();

    /** What a check is called in a language. */
    public static String name(Check check, Locale locale) {
        return TEXTS.in(locale, "name." + check.id());
    }

    /** What was found so far, in order. */
    public List<Check> checks() {
        return List.copyOf(checks);
    }

    /** The Java that runs this, and the zone rules that came with it. */
    public void java() {
        add("java", Result.OK, TEXTS.text("java", Runtime.version(), System.getProperty("java.vm.name", "")), NOTHING);
        String rules = ZoneRulesProvider.getVersions("Europe/Moscow").lastKey();
        add("zones", Result.OK, TEXTS.text("zones", rules), NOTHING);
    }

    /** The drivers, and the class loaders they come from. */
    public void drivers(DriverCatalog catalog, Path folder) {
        long loaders = catalog.drivers().values().stream()
                .map(driver -> driver.provider().getClass().getClassLoader())
                .distinct()
                .count();
        add(
                "drivers",
                catalog.drivers().isEmpty() ? Result.WRONG : Result.OK,
                TEXTS.text("drivers", String.join(", ", catalog.drivers().keySet()), loaders, folder),
                NOTHING);
        for (RejectedPlugin plugin : catalog.rejected()) {
            String place = Origin.of(plugin.origin()).place() + ": ";
            add(
                    "drivers",
                    Result.WRONG,
                    new BilingualText(
                            place + plugin.reason().ru(),
                            place + plugin.reason().en()),
                    TEXTS.text("drivers.rejected", folder));
        }
    }

    /** How far the production calendar reaches. */
    public void calendar(ProductionCalendar calendar, LocalDate today) {
        LocalDate horizon = calendar.horizon();
        long days = ChronoUnit.DAYS.between(today, horizon);
        if (horizon.equals(LocalDate.MAX)) {
            add("calendar", Result.OK, TEXTS.text("calendar.weekends"), NOTHING);
        } else if (days >= HORIZON_DAYS) {
            add("calendar", Result.OK, TEXTS.text("calendar", horizon, days), NOTHING);
        } else {
            BilingualText found =
                    days < 0 ? TEXTS.text("calendar.past", horizon) : TEXTS.text("calendar", horizon, days);
            add("calendar", Result.WARNING, found, TEXTS.text("calendar.advice"));
        }
    }

    /** The site files, whose sensors need drivers that are there. */
    public void sites(List<Path> files, DriverCatalog drivers) throws IOException {
        if (files.isEmpty()) {
            add("site", Result.NOT_CHECKED, TEXTS.text("ask", "--site FILE"), NOTHING);
            return;
        }
        try {
            Fleet fleet = FleetFile.read(files, drivers.drivers().keySet());
            add("site", Result.OK, TEXTS.text("site", fleet.sites().size()), NOTHING);
            fleet.hints().forEach(hint -> add("site", Result.WARNING, said(hint), hint.remedy()));
        } catch (InvalidConfigurationException e) {
            e.problems().forEach(problem -> add("site", Result.WRONG, said(problem), problem.remedy()));
        } catch (IOException e) {
            add("site", Result.WRONG, failure(e), TEXTS.text("site.advice"));
        }
    }

    /** The database file; one that does not exist is not made. */
    public void database(DatabaseUrl database) {
        add(DatabaseCheck.of(database, TEXTS));
    }

    /** Says that something was not asked for. */
    public void notAsked(String id, String option) {
        add(id, Result.NOT_CHECKED, TEXTS.text("ask", option), NOTHING);
    }

    /** Whether the push address can be listened on. */
    public void port(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            add("port", Result.OK, TEXTS.text("port", address.getHostString(), address.getPort()), NOTHING);
        } catch (IOException e) {
            add(
                    "port",
                    Result.WRONG,
                    TEXTS.text(
                            "port.taken", address.getHostString(), address.getPort(), String.valueOf(e.getMessage())),
                    TEXTS.text("port.advice"));
        }
    }

    /** How far this machine's clock is from a time server's. */
    public void clock(String host) {
        try (NTPUDPClient client = new NTPUDPClient()) {
            client.setDefaultTimeout(NTP_PATIENCE);
            TimeInfo answer = client.getTime(InetAddress.getByName(host));
            answer.computeDetails();
            long offset = -answer.getOffset();
            boolean good = Math.abs(offset) <= LARGEST_OFFSET_MILLIS;
            add(
                    "clock",
                    good ? Result.OK : Result.WRONG,
                    TEXTS.text("clock", host, offset),
                    good ? NOTHING : TEXTS.text("clock.advice"));
        } catch (IOException e) {
            add("clock", Result.WARNING, TEXTS.text("clock.silent", host, String.valueOf(e.getMessage())), NOTHING);
        }
    }

    /** How much room is left where the data lies. */
    public void disk(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        boolean good = free >= LEAST_FREE;
        add(
                "disk",
                good ? Result.OK : Result.WARNING,
                TEXTS.text("disk", (double) free / GIB, folder.toAbsolutePath().normalize()),
                good ? NOTHING : TEXTS.text("disk.advice"));
    }

    private static BilingualText said(Problem problem) {
        return BilingualText.same(problem.place() + (problem.value().isEmpty() ? "" : ": " + problem.value()));
    }

    private static BilingualText failure(IOException e) {
        return e instanceof NoSuchFileException missing
                ? Words.of("failed.missing", missing.getFile())
                : BilingualText.same(String.valueOf(e.getMessage()));
    }

    private void add(String id, Result result, BilingualText found, BilingualText advice) {
        add(new Check(id, result, found, advice));
    }

    private void add(Check check) {
        checks.add(check);
    }
}
