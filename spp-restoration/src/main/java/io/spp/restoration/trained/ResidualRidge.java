package io.spp.restoration.trained;

import io.spp.restoration.model.Methods;
import io.spp.restoration.model.Panel;
import io.spp.restoration.model.RestorationMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The closed form, corrected by a linear model of the departures from the weekly base: one model per kind of gap, trained on gaps laid at
 * random over what is known of this very site, and drawn back to the base as far as it proved too sure of itself. Deterministic: the gaps follow from a fixed seed. With {@code pastOnly}, or where too little is known to train, the closed
 * form stands in.
 */
public final class ResidualRidge implements RestorationMethod {

    private static final RestorationMethod METHOD = new ResidualRidge(null);
    private static final long SEED = 414_213;
    private static final int LEAST_CASES = 300;
    private static final int MOST_ROUNDS = 4;
    private static final double WANTED_CASES = 10_000;

    /** How strongly the model is drawn to the closed form; outages of a whole site are few and alike, so they prove less. */
    private static final double RIDGE = 20;

    private static final double OUTAGE_RIDGE = 60;

    private final @Nullable Panel learnt;
    private final Map<Situation, Optional<Correction>> models = new EnumMap<>(Situation.class);

    private ResidualRidge(@Nullable Panel learnt) {
        this.learnt = learnt;
    }

    /** The method, {@code residual-ridge}. */
    public static RestorationMethod method() {
        return METHOD;
    }

    @Override
    public String id() {
        return "residual-ridge";
    }

    @Override
    public boolean usesOtherLines() {
        return true;
    }

    /** The method trained on a panel; each kind of gap is learnt when it is first met. Not safe for several threads. */
    @Override
    public RestorationMethod trainedOn(Panel panel) {
        return new ResidualRidge(panel);
    }

    @Override
    public double[][] restore(Panel panel, boolean pastOnly) {
        return learnt == null ? new ResidualRidge(panel).fill(panel, pastOnly) : fill(panel, pastOnly);
    }

    private double[][] fill(Panel panel, boolean pastOnly) {
        double[][] rates = Methods.closedForm().restore(panel, pastOnly);
        if (pastOnly) {
            return rates;
        }
        Residuals residuals = new Residuals(panel);
        Neighbours neighbours = new Neighbours(residuals);
        Map<Situation, List<Place>> places = places(residuals, rates);
        Features[] features = new Features[panel.streams()];
        places.forEach((situation, cells) -> {
            Optional<Correction> model = model(situation);
            for (Place place : model.isEmpty() ? List.<Place>of() : cells) {
                int s = place.stream();
                if (features[s] == null) {
                    features[s] = new Features(residuals, s, neighbours.about(s), rates[s].clone());
                }
                double residual = model.get().residual(features[s].start(place.cell()), features[s].of(place.cell()));
                rates[s][place.cell()] = residuals.rate(s, place.cell(), residual);
            }
        });
        return rates;
    }

    private Optional<Correction> model(Situation situation) {
        return models.computeIfAbsent(situation, key -> {
            List<Correction.Lesson> cases = cases(Objects.requireNonNull(learnt), situation);
            double ridge = situation.withOthers ? RIDGE : OUTAGE_RIDGE;
            return cases.size() < LEAST_CASES ? Optional.empty() : Optional.of(Correction.learn(cases, ridge));
        });
    }

    /** What can be learnt from hidden gaps of one kind. */
    private static List<Correction.Lesson> cases(Panel panel, Situation situation) {
        List<Correction.Lesson> cases = new ArrayList<>();
        Random random = new Random(SEED + situation.name().hashCode());
        for (int round = 0; round < MOST_ROUNDS && cases.size() < WANTED_CASES; round++) {
            BitSet[] hidden = situation.draw(panel, random);
            Panel less = panel.hiding(hidden);
            Residuals residuals = new Residuals(less);
            Neighbours neighbours = new Neighbours(residuals);
            double[][] closedForm = Methods.closedForm().restore(less, false);
            for (int s = 0; s < panel.streams(); s++) {
                Features features = new Features(residuals, s, neighbours.about(s), closedForm[s]);
                BitSet own = hidden[panel.lineOf(s)];
                for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
                    if (panel.known(s, i) > 0 && residuals.base[s][i] >= 0) {
                        double rate = panel.sum(s, i) / panel.known(s, i);
                        double truth = Math.max(-6, Math.min(6, residuals.of(s, i, rate)));
                        boolean early = 2 * i < panel.cells();
                        cases.add(new Correction.Lesson(
                                features.start(i), features.of(i), truth, residuals.persons(s, i), early));
                    }
                }
            }
        }
        return cases;
    }

    /** The cells that need a value, by the kind of gap they lie in. */
    private static Map<Situation, List<Place>> places(Residuals residuals, double[][] needed) {
        Panel panel = residuals.panel;
        Map<Situation, List<Place>> places = new EnumMap<>(Situation.class);
        boolean[] busy = residuals.mostStreamsKnown();
        for (int s = 0; s < panel.streams(); s++) {
            int end = 0;
            for (int i = 0; i < panel.cells(); i = end) {
                end = i + 1;
                if (!residuals.known[s][i]) {
                    while (end < panel.cells() && !residuals.known[s][end]) {
                        end++;
                    }
                    double hours = (end - i) / panel.cellsPerHour();
                    for (int cell = i; cell < end; cell++) {
                        if (needed[s][cell] >= 0 && residuals.base[s][cell] >= 0 && panel.known(s, cell) == 0) {
                            boolean withOthers = busy[cell] && panel.lines().size() > 1;
                            places.computeIfAbsent(Situation.of(hours, withOthers), key -> new ArrayList<>())
                                    .add(new Place(s, cell));
                        }
                    }
                }
            }
        }
        return places;
    }

    private record Place(int stream, int cell) {}
}
