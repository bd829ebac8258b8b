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
    PRINTS_THE_PASSWORD("D19"),
    ONE_THREAD_ONLY("D23"),
    DEFAULT_PASSWORD("D24"),
    NEEDS_WHAT_IT_DOES_NOT_REQUIRE("D25"),
    SLOW_TO_OPEN("D26"),
    CAN_MORE_THAN_IT_SAYS("D27"),
    STATES_TWICE("D28"),
    NOBODY_CROSSED("D29"),
    OWN_SPELLING("D30"),
    COUNTS_BACK_FROM_RECEIPT("D31"),
    BELIEVES_THE_MEDIA_TYPE("D32"),
    TRUSTS_THE_PATH("D33"),
    CRAWLS("D34"),
    FOLLOWS_ENTITIES("D35"),
    REDACTS_ANYTHING("D36"),
    KEEPS_THE_FACE("D37"),
    ZERO_EXITS("D38"),
    GUESSES_THE_ZONE("D39"),
    STRETCHES_THE_CLOCK_CHANGE("D40"),
    SIXTEEN_BITS("D41"),
    NAMELESS_CHANNEL("D42");

    final String rule;

    Flaw(String rule) {
        this.rule = rule;
    }
}
