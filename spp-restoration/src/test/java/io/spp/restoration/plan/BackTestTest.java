package io.spp.restoration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spp.core.calendar.SiteCalendar;
import io.spp.core.count.Estimate;
import io.spp.core.time.TimeRange;
import io.spp.core.time.TimeRangeSet;
import io.spp.restoration.backtest.BackTestReport;
import io.spp.restoration.backtest.GapScope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");

    private final Mall mall =
            new Mall(SiteCalendar.alwaysOpen(ZoneId.of("Europe/Moscow")), Duration.ofHours(1), START, 120, 3, 200, 8);
    private final Restorer restorer = Restorer.builder().build();

    @Test
    void isNeverWorseThanTheWeeklyBaseByMoreThanChance() {
        BackTestReport report =
                restorer.backTest(mall.without((line, range) -> false).build());

        Map<String, Double> base = errors(report, "weekly-base");
        Map<String, Double> closedForm = errors(report, "closed-form");
        Map<String, Double> simple = errors(report, "median-8-weeks");
        assertThat(base).hasSize(6);
        base.forEach((where, error) -> {
            assertThat(closedForm.get(where)).as(where).isLessThan(1.05 * error);
            assertThat(closedForm.get(where)).as(where).isLessThan(simple.get(where));
        });
        assertThat(closedForm.get("POINT LINE")).isLessThan(0.75 * simple.get("POINT LINE"));
    }

    @Test
    void writesOneJsonObjectAndOneTable() throws IOException {
        BackTestReport report =
                restorer.backTest(mall.without((line, range) -> false).build());

        JsonNode json = new ObjectMapper().readTree(report.toJson());
        assertThat(json.path("results")).hasSameSizeAs(report.rows());
        assertThat(json.path("results").get(0).path("line").asText()).isEqualTo("door-1");
        assertThat(report.toMarkdown().lines()).hasSize(report.rows().size() + 2);
        assertThat(restorer.backTest(mall.without((line, range) -> false).build()))
                .isEqualTo(report);
    }

    @Test
    void statesBoundsThatHoldAboutAsOftenAsTheySay() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<TimeRange> lost = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lost.add(TimeRange.of(START.plus(Duration.ofHours(400 + random.nextInt(2300))), Duration.ofHours(1)));
        }
        TimeRangeSet gone = TimeRangeSet.of(lost);

        RestorationPlan plan = restorer.plan(
                mall.without((line, range) -> gone.contains(range.start())).build());

        int values = 0;
        int within = 0;
        for (PlannedGap gap : plan.gaps()) {
            assertThat(gap.scope()).isEqualTo(GapScope.SITE);
            for (RestoredInterval interval : gap.intervals()) {
                Estimate in = interval.in().orElseThrow();
                double truth = mall.entered(gap.line(), interval.range());
                values++;
                within += truth >= in.low80() && truth <= in.high80() ? 1 : 0;
            }
        }
        assertThat(values).as("seed %d", seed).isGreaterThan(90);
        assertThat(100.0 * within / values).as("seed %d", seed).isBetween(62.0, 97.0);
    }

    private static Map<String, Double> errors(BackTestReport report, String method) {
        Map<String, Double> errors = new HashMap<>();
        for (BackTestReport.Row row : report.rows()) {
            if (row.line().equals(BackTestReport.Row.ALL)
                    && row.result().method().equals(method)) {
                errors.put(row.gapClass() + " " + row.scope(), row.result().wape());
            }
        }
        return errors;
    }
}
