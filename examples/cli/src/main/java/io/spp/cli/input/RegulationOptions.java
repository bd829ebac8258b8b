package io.spp.cli.input;

import io.spp.cli.call.WrongInput;
import io.spp.sla.desk.SlaEngine;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Regulations of one's own beside the shipped ones. */
public final class RegulationOptions {

    @Option(names = "--regulation", paramLabel = "FILE")
    List<Path> files = new ArrayList<>();

    /** An engine that knows them all. */
    public SlaEngine engine() throws IOException {
        Regulations known = Regulations.shipped();
        for (Path file : files) {
            Regulation own = Regulation.load(file);
            if (known.byId(own.id()).isPresent()) {
                throw WrongInput.at(file + " $.id", own.id(), "wrong.regulation.known");
            }
            known = known.with(own);
        }
        return SlaEngine.of(known, SlaEngine::shippedCalendar);
    }
}
