package io.spp.monitoring.rule;

/** Takes what rules find. */
@FunctionalInterface
public interface Findings {

    /** A finding: new, or with the same rule, line and start as an earlier one, which it replaces. With {@link Finding#to} it is over. */
    void report(Finding finding);
}
