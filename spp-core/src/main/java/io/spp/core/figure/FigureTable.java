package io.spp.core.figure;

import io.spp.core.metric.Metric;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The answer to a query: by site or line in the order of the fleet, then by bucket, then by metric in the order of the query.
 *
 * @param query what was asked
 * @param answeredAt when
 * @param figures one for each site or line, bucket and metric
 */
public record FigureTable(FigureQuery query, Instant answeredAt, List<Figure> figures) {

    public FigureTable {
        figures = List.copyOf(figures);
    }

    /** The figures of one metric. */
    public List<Figure> of(Metric metric) {
        return figures.stream().filter(figure -> figure.metric() == metric).toList();
    }

    /**
     * One figure.
     *
     * @param site the site's or the line's id
     * @param key the bucket's key
     * @throws NoSuchElementException if the answer has none such
     */
    public Figure figure(String site, String key, Metric metric) {
        return figures.stream()
                .filter(figure -> figure.metric() == metric
                        && figure.bucket().key().equals(key)
                        && figure.line().orElse(figure.site()).equals(site))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(metric.id() + " of " + site + " in " + key));
    }
}
