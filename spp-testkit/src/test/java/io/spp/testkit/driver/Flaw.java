package io.spp.testkit.driver;

/** What can be wrong with a driver; each flaw breaks the rule that it is named with and no other. */
enum Flaw {
    NONE(""),
    DROPS_A_FORM("D1"),
    ZERO_FOR_ABSENT("D2"),
    REMEMBERS("D3"),
    OVERWRITES("D4"),
    READS_THE_MACHINES_ZONE("D5"),
    REDACTS_EACH_TIME_MORE("D6"),
    REDACTS_COUNTS("D7"),
    OTHER_DEVICE("D8"),
    OVERLAPS("D9"),
    LETS_PARSERS_THROW("D10"),
    HANGS("D11"),
    REFUSES_WITHOUT_REASON("D12"),
    OLD_SPI("D14"),
    SETTING_TWICE("D15"),
    CONNECTS_IN_OPEN("D16"),
    CLOSES_ONCE("D17"),
    LEAVES_A_THREAD("D18"),
    PRINTS_THE_PASSWORD("D19");

    final String rule;

    Flaw(String rule) {
        this.rule = rule;
    }
}
