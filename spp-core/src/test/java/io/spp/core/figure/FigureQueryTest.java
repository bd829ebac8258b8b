package io.spp.core.figure;

import static io.spp.core.figure.Shop.LATER;
import static io.spp.core.figure.Shop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spp.core.metric.Aggregation;
import io.spp.core.metric.Metric;
import io.spp.core.metric.MetricCard;
import io.spp.core.text.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureQueryTest {

    @ParameterizedTest
    @CsvSource({
        "OCCUPANCY, SUM, occupancy_average",
        "CONVERSION, MEAN, the ratio of the sums",
        "PEAK_HOUR, MAX, over the longer window",
        "ENTRIES, MEAN, the sum"
    })
    void refusesAnIllegalAggregationAndNamesTheNearestLegalOne(Metric metric, Aggregation asked, String nearest) {
        FigureQuery query = FigureQuery.of(metric).days(MONDAY, MONDAY).overTime(asked);

        assertThatThrownBy(query::check)
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining(metric.overTime().name())
                .hasMessageContaining(nearest);
    }

    @Test
    void refusesPeaksOfSeveralSitesTogether() {
        assertThatThrownBy(FigureQuery.of(Metric.OCCUPANCY_PEAK).together()::check)
                .hasMessageContaining("the peak of each site");
        assertThatThrownBy(FigureQuery.of(Metric.CONVERSION).together(Aggregation.MEAN)::check)
                .hasMessageContaining("RATIO_OF_SUMS");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        FigureQuery query = FigureQuery.of(Metric.SHARE_OF_DAY, Metric.OCCUPANCY)
                .lines("door-1")
                .days(MONDAY, MONDAY.minusDays(1));

        assertThatThrownBy(query::check)
                .isInstanceOfSatisfying(
                        InvalidConfigurationException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(3));
    }

    @Test
    void namesTheSitesThatThereAre() {
        Shop shop = Shop.moscow();

        assertThatThrownBy(() -> shop.figures()
                        .answer(FigureQuery.of(Metric.VISITS).sites("shopp").days(MONDAY, MONDAY), LATER))
                .hasMessageContaining("shopp")
                .hasMessageContaining("there are: shop");
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricHasACardInBothLanguages(Metric metric) {
        MetricCard card = metric.card();

        assertThat(card.label().ru()).isNotBlank();
        assertThat(card.formula().en()).isNotBlank();
        assertThat(card.nullRule().ru()).isNotBlank();
        assertThat(Metric.of(metric.id())).contains(metric);
    }

    @Test
    void theCardsAreReadableByPrograms() {
        assertThat(MetricCard.json()).hasSize(Metric.values().length);
        assertThat(MetricCard.json().get(0).toString())
                .contains("\"id\":\"entries\"", "\"kind\":\"ADDITIVE\"", "\"ru\":\"Вошло\"");
    }
}
