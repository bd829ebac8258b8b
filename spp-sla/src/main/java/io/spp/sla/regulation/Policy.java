package io.spp.sla.regulation;

import java.util.List;

/** An open point of a regulation and its two readings; the first is what the texts recommend. */
public enum Policy {
    /** Whether a visit for the provider's own fault is owed under a tariff without visits. */
    A5_PROF_VISIT("OWED", "CORP_ONLY"),
    /** Whether the day of the event is the first of the working days. */
    A7_EVENT_DAY("EXCLUDED", "COUNTED"),
    /** When the last day ends. */
    A8_END("MIDNIGHT", "CLOSE_OF_BUSINESS"),
    /** Which day a same-day message belongs to. */
    A10_MESSAGE_DAY("DECISION", "DETECTION"),
    /** Who answers for the software on the client's server. */
    A11_SERVER_SOFTWARE("EXECUTOR", "BY_SERVER_SUPPLY"),
    /** Who answers for the client's network, power and time server. */
    A13_CLIENT_ENVIRONMENT("CLIENT", "UNDETERMINED"),
    /** Whether delegation back to the provider leads to a visit. */
    A14_DELEGATION("VISIT", "NO_VISIT"),
    /** Whether a duty is owed that arose in the term and is due after it. */
    A18_DUE_AFTER_TERM("OWED", "NOT_OWED"),
    /** What a visit is worth that was agreed for a later day. */
    A25_AGREED_LATER("MET_BY_AGREEMENT", "BREACHED"),
    /** Whether an unmet technical requirement suspends the duties that need it. */
    A26_REQUIREMENTS("SUSPEND", "IGNORE"),
    /** From when a visit counts after the cause was decided anew. */
    A27_REDECISION("FINDING", "FIRST_DETECTION"),
    /** What becomes of a same-day duty on a day off. */
    A28_SAME_DAY("NEXT_WORKING_DAY", "SAME_DATE"),
    /** The last day of a term. */
    A31_TERM_END("DAY_BEFORE", "CORRESPONDING_DATE"),
    /** Whether days that the President declared non-working count as working days. */
    PRESIDENTIAL_DAYS("WORKING", "OFF");

    private final String first;
    private final String second;

    Policy(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** The reading that the texts recommend. */
    public String recommended() {
        return first;
    }

    /** Whether the policy has this reading. */
    public boolean has(String reading) {
        return first.equals(reading) || second.equals(reading);
    }

    /** Both readings, the recommended one first. */
    public List<String> readings() {
        return List.of(first, second);
    }
}
