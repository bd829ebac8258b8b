package io.spp.sla.regulation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The regulations that are known, in all their versions. Immutable. */
public final class Regulations {

    private static final String SHIPPED = "rarus-spp-2.json";
    private static final String EXAMPLE = "nordwind-1.json";

    private final List<Regulation> all;

    private Regulations(List<Regulation> all) {
        this.all = all;
    }

    /** The regulations that ship with the library: {@code rarus-spp-2}, in force from 2024-02-01. */
    public static Regulations shipped() {
        return Shipped.REGULATIONS;
    }

    /**
     * The contract of a second, fictitious provider, {@code nordwind-1}: an example of how a host writes its own. It is the resource
     * {@code nordwind-1.json} beside this class; {@code regulation.schema.json} describes the form. It is not among the shipped ones.
     */
    public static Regulation example() {
        return read(EXAMPLE);
    }

    /**
     * Exactly these, for hosts that know the shipped ones under other data.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Regulations of(List<Regulation> all) {
        Regulations known = new Regulations(List.of());
        for (Regulation each : all) {
            known = known.with(each);
        }
        return known;
    }

    /** These and one more. */
    public Regulations with(Regulation regulation) {
        if (byId(regulation.id()).isPresent()) {
            throw new IllegalArgumentException("regulation " + regulation.id() + " is known already");
        }
        List<Regulation> more = new ArrayList<>(all);
        more.add(regulation);
        return new Regulations(List.copyOf(more));
    }

    /** All known ids. */
    public List<String> ids() {
        return all.stream().map(Regulation::id).toList();
    }

    /** The regulation with this id. */
    public Optional<Regulation> byId(String id) {
        return all.stream().filter(regulation -> regulation.id().equals(id)).findFirst();
    }

    /** The version of the same family that is in force on a date; it governs the incidents detected on that date (A2). */
    public Optional<Regulation> inForce(Regulation anyVersion, LocalDate date) {
        return all.stream()
                .filter(regulation -> regulation.family().equals(anyVersion.family()))
                .filter(regulation -> !regulation.effective().isAfter(date))
                .max(Comparator.comparing(Regulation::effective));
    }

    private static Regulation read(String resource) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Regulations.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            return Regulation.load(reader, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shipped {
        static final Regulations REGULATIONS = new Regulations(List.of(read(SHIPPED)));
    }
}
