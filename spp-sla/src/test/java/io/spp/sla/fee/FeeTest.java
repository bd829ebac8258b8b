package io.spp.sla.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spp.sla.contract.Contract;
import io.spp.sla.contract.SensorPlan;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.Regulations;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeTest {

    private static final Regulation RARUS =
            Regulations.shipped().byId("rarus-spp-2").orElseThrow();

    private final PriceList prices = PriceList.empty()
            .with(Edition.LOCAL, "PROF", Money.of("1200.50", "RUB"))
            .with(Edition.CLOUD, "PROF", Money.of("150", "RUB"));

    private static Contract.Builder contract(Edition edition) {
        return Contract.builder()
                .edition(edition)
                .tariff("PROF")
                .sensors(List.of(
                        new SensorPlan("a", "PROF", null),
                        new SensorPlan("b", "PROF", null),
                        new SensorPlan("c", null, null)));
    }

    private String total(Contract.Builder contract) {
        return Fee.of(RARUS, contract.build(), prices).orElseThrow().total().toString();
    }

    @Test
    void isSensorsTimesYearsLocallyAndSensorsTimesMonthsInTheCloud() {
        assertThat(total(contract(Edition.LOCAL))).isEqualTo("2401.00 RUB");
        assertThat(total(contract(Edition.LOCAL).term(Period.ofYears(3)))).isEqualTo("7203.00 RUB");
        assertThat(total(contract(Edition.CLOUD))).isEqualTo("300.00 RUB");
        assertThat(total(contract(Edition.CLOUD).term(Period.ofYears(1)))).isEqualTo("3600.00 RUB");
    }

    @Test
    void isOwedInFullForAUnitThatHasBegun() {
        assertThat(total(contract(Edition.LOCAL).term(Period.ofMonths(7)))).isEqualTo("2401.00 RUB");
        assertThat(total(contract(Edition.LOCAL).term(Period.ofMonths(13)))).isEqualTo("4802.00 RUB");
        assertThat(total(contract(Edition.LOCAL).term(Period.ofDays(365)).paid(LocalDate.parse("2024-02-20"))))
                .isEqualTo("2401.00 RUB");
    }

    @Test
    void saysHowItComesAboutAndThatUseDoesNotMatter() {
        Fee fee = Fee.of(RARUS, contract(Edition.LOCAL).build(), prices).orElseThrow();
        assertThat(fee.text().en()).contains("2 sensors", "1200.50 RUB = 2401.00 RUB", "2.2");
        assertThat(fee.text().ru()).contains("датчиков 2", "независимо от использования");
    }

    @Test
    void isUnknownWithoutTariffOrPrice() {
        assertThat(Fee.of(RARUS, Contract.builder().build(), prices)).isEmpty();
        assertThat(Fee.of(RARUS, contract(Edition.LOCAL).tariff("CORP").build(), prices))
                .isEmpty();
    }

    @Test
    void isExactAndOfOneCurrency() {
        assertThat(Money.of("0.10", "EUR").plus(Money.of("0.2", "EUR"))).hasToString("0.30 EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("0.1", "EUR").plus(Money.of("1", "RUB")));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.001", "RUB"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("-1", "RUB"));
    }
}
