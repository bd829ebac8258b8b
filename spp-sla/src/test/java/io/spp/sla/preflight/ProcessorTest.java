package io.spp.sla.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorTest {

    private static CheckResult judge(String name) {
        return Case.local().with("/sppServer/cpu", "\"" + name + "\"").result("cpu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Core i5",
                "Intel Core i5-8500",
                "Intel(R) Core(TM) i5-750 CPU @ 2.67GHz",
                "11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz",
                "Intel® Core™ i9-13900K",
                "i7-9700",
                "Intel Core Ultra 5 125H",
                "Intel(R) Core(TM) Ultra 7 155H",
                "Intel Core 7 150U",
                "AMD Ryzen 5 3600 6-Core Processor",
                "AMD Ryzen 7 PRO 4750G with Radeon Graphics",
                "Ryzen 9 7950X",
                "AMD Ryzen AI 9 HX 370"
            })
    void meetsTheMinimum(String name) {
        assertThat(judge(name)).isEqualTo(CheckResult.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Intel Core i3-8100",
                "Intel(R) Core(TM)2 Duo CPU E8400",
                "Intel Core 2 Quad Q6600",
                "Intel Pentium Gold G5400",
                "Intel(R) Celeron(R) N4000",
                "Intel Core 3 100U",
                "AMD Ryzen 3 3200G",
                "AMD Athlon 3000G",
                "AMD FX-8350"
            })
    void liesBelowIt(String name) {
        assertThat(judge(name)).isEqualTo(CheckResult.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Intel Xeon E5-2620 v4",
                "AMD EPYC 7302",
                "AMD Ryzen Threadripper 3960X",
                "Apple M2",
                "Эльбрус-8С",
                "x"
            })
    void isWarnedOfWhereNobodyKnows(String name) {
        assertThat(judge(name)).isEqualTo(CheckResult.WARN);
    }
}
