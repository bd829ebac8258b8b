package io.spp.cli.live;

import io.spp.cli.call.Common;
import io.spp.cli.call.Exit;
import io.spp.cli.call.Output;
import io.spp.cli.call.WrongInput;
import io.spp.cli.input.Drivers;
import io.spp.cli.input.Instants;
import io.spp.cli.input.SettingsFile;
import io.spp.cli.input.SiteOptions;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.DriverSettings;
import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.drivers.journal.Envelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spp decode}: payload files to signals, one JSON object a line. */
@Command(name = "decode")
public final class DecodeCommand implements Callable<Integer> {

    private static final Pattern ENVELOPE = Pattern.compile("\"(body|bodyBase64|payloadHex)\"\\s*:");
    private static final int ENVELOPE_HEAD = 4096;

    @Mixin
    Common common = new Common();

    @Mixin
    Output output = new Output();

    @Option(names = "--driver", paramLabel = "ID", required = true)
    String driver = "";

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable String zone;

    @Option(names = "--received", paramLabel = "INSTANT")
    @Nullable String received;

    @Option(names = "--settings", paramLabel = "FILE")
    @Nullable Path settings;

    @Parameters(paramLabel = "FILE", descriptionKey = "files", arity = "1..*")
    List<Path> files = new ArrayList<>();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        SensorDriverProvider provider = Drivers.require(common.catalog(), "--driver", driver);
        Instant receivedAt = received == null ? SignalJson.UNKNOWN : Instants.parse("--received", received);
        Optional<ZoneId> localZone = Optional.ofNullable(zone).map(SiteOptions::zone);
        DecodeContext context = new DecodeContext(localZone, SettingsFile.read(settings, provider.settings()));
        List<String> lines = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Path file : files) {
            Payload payload = payload(file, receivedAt);
            try {
                for (Signal signal : provider.decode(provider.redact(payload), context)) {
                    lines.add(SignalJson.line(
                            driver, signal, !payload.receivedAt().equals(SignalJson.UNKNOWN)));
                }
            } catch (MalformedPayloadException e) {
                if (localZone.isEmpty() && isReadable(provider, payload, context.settings())) {
                    throw WrongInput.at(file.toString(), "", "wrong.local-times");
                }
                refusals.add(file + ": " + e.reason().in(common.locale()));
            }
        }
        output.write(spec, target -> {
            for (String line : lines) {
                target.append(line).append('\n');
            }
        });
        refusals.forEach(spec.commandLine().getErr()::println);
        return refusals.isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    /** Whether a zone is all that is missing. */
    private static boolean isReadable(SensorDriverProvider provider, Payload payload, DriverSettings settings) {
        try {
            provider.decode(provider.redact(payload), new DecodeContext(Optional.of(ZoneOffset.UTC), settings));
            return true;
        } catch (MalformedPayloadException e) {
            return false;
        }
    }

    private static Payload payload(Path file, Instant receivedAt) throws IOException {
        try {
            return payload(Files.readAllBytes(file), receivedAt);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Payload payload(byte[] file, Instant receivedAt) throws IOException {
        String head = new String(file, 0, Math.min(file.length, ENVELOPE_HEAD), StandardCharsets.UTF_8).strip();
        return head.startsWith("{") && ENVELOPE.matcher(head).find()
                ? Envelope.parse(file, receivedAt).payload()
                : Payload.of(file, "", receivedAt);
    }
}
