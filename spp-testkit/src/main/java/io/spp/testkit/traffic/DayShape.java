package io.spp.testkit.traffic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.SplittableRandom;

/** How the visitors of one line spread over the open minutes of each weekday: a lunch and an evening peak, a long afternoon at weekends. */
final class DayShape {

    private static final double[] WEEKDAYS = {0.84, 0.82, 0.86, 0.91, 1.10, 1.36, 1.11};
    private static final double RAMP_MINUTES = 60;
    private static final double FADE_MINUTES = 100;

    private final double[][] minutes = new double[WEEKDAYS.length][];

    DayShape(LocalTime open, int length, SplittableRandom random) {
        double lunch = 0.5 + 0.6 * random.nextDouble();
        double evening = 0.6 + 0.8 * random.nextDouble();
        double shift = random.nextDouble() - 0.5;
        for (DayOfWeek day : DayOfWeek.values()) {
            double own = 0.95 + 0.1 * random.nextDouble();
            double[] weights = new double[length];
            double sum = 0;
            for (int i = 0; i < length; i++) {
                double hour = open.toSecondOfDay() / 3600.0 + i / 60.0;
                double peaks = day.compareTo(DayOfWeek.SATURDAY) >= 0
                        ? 1.5 * bump(hour, 15.5 + shift, 2.6)
                        : lunch * bump(hour, 13.2 + shift, 1.0) + evening * bump(hour, 18.3 + shift, 1.4);
                double edges = Math.min(1, (i + 5) / RAMP_MINUTES) * Math.min(1, (length - i) / FADE_MINUTES);
                weights[i] = (0.6 + peaks) * edges;
                sum += weights[i];
            }
            for (int i = 0; i < length; i++) {
                weights[i] *= WEEKDAYS[day.getValue() - 1] * own / sum;
            }
            minutes[day.getValue() - 1] = weights;
        }
    }

    /** The share of an average day's visitors who come in this minute after opening. */
    double share(DayOfWeek day, int minute) {
        double[] weights = minutes[day.getValue() - 1];
        return weights[Math.min(minute, weights.length - 1)];
    }

    /** The open minutes of a nominal day; equal times are a whole day, an earlier closing is on the next day. */
    static int openMinutes(LocalTime open, LocalTime close) {
        int minutes = (int) Duration.between(open, close).toMinutes();
        return minutes > 0 ? minutes : minutes + 24 * 60;
    }

    private static double bump(double hour, double centre, double width) {
        double distance = (hour - centre) / width;
        return Math.exp(-0.5 * distance * distance);
    }
}
