package io.spp.core.text;

import java.util.List;
import java.util.stream.Collectors;

/** Configuration or an input file is wrong; carries every mistake found, not only the first. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems all mistakes, in the order of their places; at least one
     */
    public InvalidConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem given");
        }
        this.problems = List.copyOf(problems);
    }

    /** Every mistake. */
    public List<Problem> problems() {
        return problems;
    }
}
