package io.spp.testkit.driver;

/**
 * What every driver keeps to, as numbered rules. Extend it, hand in the provider and genuine messages of the device, and run it with JUnit;
 * the outcome of each rule is written to {@code target/spp-conformance.json} (schema: {@code conformance.schema.json} in
 * {@code io.spp.testkit.conformance}) and, for people, to {@code target/spp-conformance.en.md} and {@code .ru.md}. The folder is
 * {@code target}, or the one that the JUnit configuration parameter or system property {@code spp.conformance} names.
 *
 * <p>D1 to D12 and D28 to D42 are about messages, D13 to D27 about the driver itself, D43 to D57 about devices that do not answer or answer
 * badly, which the kit brings, D58 to D64 about one that answers. A rule that needs what was not handed in, or an ability that the driver has
 * not, is reported as not applicable. No rule needs a device; with {@code -Dspp.device.url=http://10.0.0.7} and
 * {@code -Dspp.device.settings=FILE} (a properties file) D58 to D64 ask a real one, which is read and never changed.
 */
public abstract class SensorDriverContract extends AnswerRules {

    /** For the contracts of single drivers. */
    protected SensorDriverContract() {}
}
