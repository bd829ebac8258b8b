package io.spp.sla.contract;

import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Policies;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The support contract of one counting system. Every part is optional; what is not known is not judged. Immutable. */
public final class Contract {

    private final Builder parts;

    private Contract(Builder parts) {
        this.parts = parts;
    }

    /** A contract of which nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this contract: for what-if questions. */
    public Builder toBuilder() {
        return parts.copy();
    }

    /** The zone in which days are counted. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(parts.zone);
    }

    /** Where the software runs: as it is said, else as the licence or all sensors agree in saying, else local. */
    public Edition edition() {
        if (parts.edition != null) {
            return parts.edition;
        }
        if (licence().flatMap(Licence::knownKind).filter(LicenceKind::rented).isPresent()) {
            return Edition.CLOUD;
        }
        boolean allRented = !parts.sensors.isEmpty()
                && parts.sensors.stream().allMatch(sensor -> sensor.edition() == Edition.CLOUD);
        return allRented ? Edition.CLOUD : Edition.LOCAL;
    }

    /** What the client is in law. */
    public Optional<ClientKind> client() {
        return Optional.ofNullable(parts.client);
    }

    /** The licence. */
    public Optional<Licence> licence() {
        return Optional.ofNullable(parts.licence);
    }

    /** Whether the counting system is connected to the product (2.1.3). */
    public Optional<Boolean> connected() {
        return Optional.ofNullable(parts.connected);
    }

    /** The tariff: as it is said, else the one that all sensors with a tariff share; empty if they share none. */
    public Optional<String> tariff() {
        if (parts.tariff != null) {
            return Optional.of(parts.tariff);
        }
        List<String> shared = parts.sensors.stream()
                .flatMap(sensor -> sensor.tariffName().stream())
                .distinct()
                .toList();
        return shared.size() == 1 ? Optional.of(shared.get(0)) : Optional.empty();
    }

    /**
     * The contract as it covers one sensor: under that sensor's own tariff (3.1), without cover if the contract lists the sensor without a
     * tariff (A4). Where it does not list the sensor it stays as it is.
     */
    public Contract forSensor(String sensor) {
        return parts.sensors.stream()
                .filter(plan -> plan.id().equals(sensor))
                .findFirst()
                .map(this::under)
                .orElse(this);
    }

    /** Whether it covers what it is asked for; false for a sensor without a tariff (A4). */
    public boolean covers() {
        return parts.covers;
    }

    private Contract under(SensorPlan plan) {
        Builder narrowed = toBuilder();
        plan.tariffName().ifPresentOrElse(narrowed::tariff, () -> narrowed.covers = false);
        return narrowed.build();
    }

    /** When the tariff was paid. */
    public Optional<LocalDate> paid() {
        return Optional.ofNullable(parts.paid);
    }

    /** For how long it was bought. */
    public Optional<Period> term() {
        return Optional.ofNullable(parts.term);
    }

    /** The sensors of the counting system. */
    public List<SensorPlan> sensors() {
        return parts.sensors;
    }

    /** Whether the provider has administrator access to the SPP server (4.1.2 Г). */
    public Optional<Boolean> adminAccess() {
        return Optional.ofNullable(parts.adminAccess);
    }

    /** When the provider works. */
    public Optional<WorkingHours> workingHours() {
        return Optional.ofNullable(parts.workingHours);
    }

    /** The name of the calendar. */
    public Optional<String> calendar() {
        return Optional.ofNullable(parts.calendar);
    }

    /** The readings agreed expressly. */
    public Policies policies() {
        return parts.policies;
    }

    /** Collects the parts of a contract. */
    public static final class Builder {

        private @Nullable ZoneId zone;
        private @Nullable Edition edition;
        private @Nullable ClientKind client;
        private @Nullable Licence licence;
        private @Nullable Boolean connected;
        private @Nullable String tariff;
        private @Nullable LocalDate paid;
        private @Nullable Period term;
        private List<SensorPlan> sensors = List.of();
        private boolean covers = true;
        private @Nullable Boolean adminAccess;
        private @Nullable WorkingHours workingHours;
        private @Nullable String calendar;
        private Policies policies = Policies.RECOMMENDED;

        private Builder() {}

        /** The zone in which days are counted; default: the regulation's. */
        public Builder zone(ZoneId value) {
            zone = Objects.requireNonNull(value, "zone");
            return this;
        }

        /** Where the software runs; default: as {@link Contract#edition} finds. */
        public Builder edition(Edition value) {
            edition = Objects.requireNonNull(value, "edition");
            return this;
        }

        /** What the client is in law. */
        public Builder client(ClientKind value) {
            client = Objects.requireNonNull(value, "client");
            return this;
        }

        /** The licence. */
        public Builder licence(Licence value) {
            licence = Objects.requireNonNull(value, "licence");
            return this;
        }

        /** Whether the counting system is connected to the product. */
        public Builder connected(boolean value) {
            connected = value;
            return this;
        }

        /** The tariff. */
        public Builder tariff(String value) {
            tariff = Objects.requireNonNull(value, "tariff");
            covers = true;
            return this;
        }

        /** When the tariff was paid. */
        public Builder paid(LocalDate value) {
            paid = Objects.requireNonNull(value, "paid");
            return this;
        }

        /** For how long it was bought; default: until the licence expires. */
        public Builder term(Period value) {
            term = Objects.requireNonNull(value, "term");
            return this;
        }

        /** The sensors of the counting system. */
        public Builder sensors(List<SensorPlan> value) {
            sensors = List.copyOf(value);
            return this;
        }

        /** Whether the provider has administrator access to the SPP server. */
        public Builder adminAccess(boolean value) {
            adminAccess = value;
            return this;
        }

        /** When the provider works; default: not known, then only dates are computed (A1). */
        public Builder workingHours(WorkingHours value) {
            workingHours = Objects.requireNonNull(value, "workingHours");
            return this;
        }

        /** The name of the calendar; default: the regulation's. */
        public Builder calendar(String value) {
            calendar = Objects.requireNonNull(value, "calendar");
            return this;
        }

        /** The readings agreed expressly; default: the regulation's. */
        public Builder policies(Policies value) {
            policies = Objects.requireNonNull(value, "policies");
            return this;
        }

        /** The contract collected so far. */
        public Contract build() {
            return new Contract(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.zone = zone;
            copy.edition = edition;
            copy.client = client;
            copy.licence = licence;
            copy.connected = connected;
            copy.tariff = tariff;
            copy.paid = paid;
            copy.term = term;
            copy.sensors = sensors;
            copy.covers = covers;
            copy.adminAccess = adminAccess;
            copy.workingHours = workingHours;
            copy.calendar = calendar;
            copy.policies = policies;
            return copy;
        }
    }
}
