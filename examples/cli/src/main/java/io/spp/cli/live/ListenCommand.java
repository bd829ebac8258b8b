package io.spp.cli.live;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Words;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Addresses;
import io.spp.cli.input.Drivers;
import io.spp.cli.input.SettingsFile;
import io.spp.cli.input.SiteOptions;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.plugin.DriverCatalog;
import io.spp.drivers.journal.CaptureWriter;
import io.spp.drivers.journal.Envelope;
import io.spp.drivers.receive.PushReceiver;
import io.spp.drivers.receive.ReceiverSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spp listen}: shows what sensors push, decoded or refused, as it arrives. */
@Command(name = "listen")
public final class ListenCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Option(names = "--push", paramLabel = "HOST:PORT", required = true)
    String push = "";

    @Option(names = "--driver", paramLabel = "ID")
    @Nullable String driver;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable String zone;

    @Option(names = "--settings", paramLabel = "FILE")
    @Nullable Path settings;

    @Option(names = "--capture", paramLabel = "FILE")
    @Nullable Path capture;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DriverCatalog catalog = common.catalog();
        Collection<String> drivers = driver == null ? catalog.drivers().keySet() : List.of(driver);
        Map<String, DecodeContext> contexts = new TreeMap<>();
        for (String id : drivers) {
            contexts.put(id, context(Drivers.require(catalog, "--driver", id)));
        }
        ReceiverSettings address = ReceiverSettings.at(Addresses.parse("--push", push));
        try (Interruption interruption = Interruption.expected(common.locale());
                Show show = new Show(catalog, contexts, spec.commandLine().getOut());
                PushReceiver receiver = PushReceiver.start(address, drivers, InstantSource.system(), show::payload)) {
            String place = receiver.address().getHostString() + ":"
                    + receiver.address().getPort();
            String ids = "{" + String.join("|", drivers) + "}";
            spec.commandLine().getErr().println(Words.in(common.locale(), "listen.ready", place, ids));
            interruption.await();
        } catch (BindException e) {
            throw WrongInput.at("--push", push, "wrong.bind", String.valueOf(e.getMessage()));
        }
        return Exit.DONE;
    }

    /** One file of settings is for one driver; without {@code --driver} each has its defaults. */
    private DecodeContext context(SensorDriverProvider provider) throws IOException {
        return new DecodeContext(
                Optional.ofNullable(zone).map(SiteOptions::zone),
                SettingsFile.read(driver == null ? null : settings, provider.settings()));
    }

    /** Prints payloads as they come, one at a time. */
    private final class Show implements AutoCloseable {

        private final DriverCatalog catalog;
        private final Map<String, DecodeContext> contexts;
        private final PrintWriter out;
        private final Optional<CaptureWriter> writer;

        Show(DriverCatalog catalog, Map<String, DecodeContext> contexts, PrintWriter out) throws IOException {
            this.catalog = catalog;
            this.contexts = contexts;
            this.out = out;
            this.writer = capture == null ? Optional.empty() : Optional.of(CaptureWriter.create(capture));
        }

        synchronized void payload(String id, Payload received) throws IOException {
            SensorDriverProvider provider = catalog.provider(id).orElseThrow();
            out.println("# " + received.receivedAt() + " " + id + " " + received);
            try {
                Payload payload = provider.redact(received);
                if (writer.isPresent()) {
                    writer.get().write(Envelope.push(id, payload));
                }
                for (Signal signal : provider.decode(payload, Objects.requireNonNull(contexts.get(id), id))) {
                    out.println(SignalJson.line(id, signal, true));
                }
            } catch (MalformedPayloadException e) {
                out.println("# " + Words.in(common.locale(), "listen.refused", e.reason()));
            } catch (RuntimeException e) {
                out.println("# " + Words.in(common.locale(), "listen.bug", id, e));
            }
            out.flush();
        }

        @Override
        public void close() throws IOException {
            if (writer.isPresent()) {
                writer.get().close();
            }
        }
    }
}
