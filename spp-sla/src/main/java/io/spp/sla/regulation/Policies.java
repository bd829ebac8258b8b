package io.spp.sla.regulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The reading chosen for each policy. Immutable. */
public final class Policies {

    /** The recommended readings. */
    public static final Policies RECOMMENDED = new Policies(new EnumMap<>(Policy.class));

    private final EnumMap<Policy, String> chosen;

    private Policies(EnumMap<Policy, String> chosen) {
        this.chosen = chosen;
    }

    /**
     * The same with another reading of one policy.
     *
     * @throws IllegalArgumentException if the policy has no such reading
     */
    public Policies with(Policy policy, String reading) {
        check(policy, reading);
        EnumMap<Policy, String> changed = new EnumMap<>(chosen);
        changed.put(policy, reading);
        return new Policies(changed);
    }

    /** The same with all readings that the other ones choose expressly. */
    public Policies with(Policies other) {
        EnumMap<Policy, String> changed = new EnumMap<>(chosen);
        changed.putAll(other.chosen);
        return new Policies(changed);
    }

    /** The reading of a policy. */
    public String reading(Policy policy) {
        return chosen.getOrDefault(policy, policy.recommended());
    }

    /**
     * Whether the policy is read so.
     *
     * @throws IllegalArgumentException if the policy has no such reading
     */
    public boolean is(Policy policy, String reading) {
        check(policy, reading);
        return reading(policy).equals(reading);
    }

    /** The readings chosen expressly. */
    public Map<Policy, String> chosen() {
        return Collections.unmodifiableMap(chosen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Policies policies && chosen.equals(policies.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    @Override
    public String toString() {
        return chosen.toString();
    }

    private static void check(Policy policy, String reading) {
        if (!policy.has(reading)) {
            throw new IllegalArgumentException(policy + " is read as one of " + policy.readings() + ", not " + reading);
        }
    }
}
