package io.spp.testkit.device;

import java.util.Optional;

/**
 * What came of one round of pushing.
 *
 * @param acknowledged how many messages got a 2xx, repeated ones once
 * @param refused how many did not
 * @param waiting how many are kept for the next round
 * @param problem the last refusal: the status or what the network said
 */
public record PushOutcome(int acknowledged, int refused, int waiting, Optional<String> problem) {}
