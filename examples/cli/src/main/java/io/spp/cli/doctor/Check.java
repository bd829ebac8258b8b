package io.spp.cli.doctor;

import io.spp.core.text.BilingualText;

/**
 * One thing that was looked at.
 *
 * @param id what, such as {@code database}
 * @param result how it stands
 * @param found what was found
 * @param advice what to do; empty words where there is nothing to do
 */
public record Check(String id, Result result, BilingualText found, BilingualText advice) {

    /** How a thing stands. */
    public enum Result {
        /** As it should be. */
        OK("√"),
        /** It works today. */
        WARNING("‼"),
        /** It does not work. */
        WRONG("×"),
        /** Not asked for. */
        NOT_CHECKED("·");

        private final String sign;

        Result(String sign) {
            this.sign = sign;
        }

        /** As the text shows it. */
        public String sign() {
            return sign;
        }
    }
}
