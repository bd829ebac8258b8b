package io.spp.sla.scenario;

import io.spp.core.json.JsonObject;
import io.spp.sla.contract.ClientKind;
import io.spp.sla.contract.Contract;
import io.spp.sla.contract.Licence;
import io.spp.sla.contract.Licence.Validity;
import io.spp.sla.contract.LicenceKind;
import io.spp.sla.contract.SensorPlan;
import io.spp.sla.deadline.WorkingHours;
import io.spp.sla.regulation.Edition;
import io.spp.sla.regulation.Policies;
import io.spp.sla.regulation.Policy;
import io.spp.sla.regulation.Regulation;
import io.spp.sla.regulation.TariffPlan;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the {@code contract} of a scenario or of a site file. */
final class ContractReader {

    private final Reading reading;
    private final Set<String> tariffs = new TreeSet<>();

    ContractReader(Reading reading, Regulation regulation) {
        this.reading = reading;
        regulation.tariffs().stream().map(TariffPlan::tariff).forEach(tariffs::add);
    }

    Contract read(JsonObject object) {
        Contract.Builder contract = Contract.builder();
        reading.parsed(object, "zone", ZoneId::of, "want-zone").ifPresent(contract::zone);
        object.choice("edition", Edition.class).ifPresent(contract::edition);
        object.object("client").ifPresent(client -> {
            client.choice("kind", ClientKind.class).ifPresent(contract::client);
            client.end();
        });
        object.object("licence").ifPresent(licence -> contract.licence(licence(licence)));
        object.flag("connected").ifPresent(contract::connected);
        tariff(object).ifPresent(contract::tariff);
        reading.date(object, "paid").ifPresent(contract::paid);
        reading.parsed(object, "term", ContractReader::period, "want-period").ifPresent(contract::term);
        contract.sensors(object.objects("sensors").stream().map(this::sensor).toList());
        backup(object);
        object.flag("adminAccess").ifPresent(contract::adminAccess);
        reading.parsed(object, "workingHours", WorkingHours::parse, "want-hours")
                .ifPresent(contract::workingHours);
        object.text("calendar").ifPresent(contract::calendar);
        object.object("policies").ifPresent(policies -> contract.policies(policies(policies)));
        object.end();
        return contract.build();
    }

    private Optional<String> tariff(JsonObject object) {
        return object.text("tariff").filter(tariff -> {
            if (!tariffs.contains(tariff)) {
                reading.problem(object.path("tariff"), tariff, "want-choice", String.join(", ", tariffs));
            }
            return tariffs.contains(tariff);
        });
    }

    private Licence licence(JsonObject object) {
        List<Validity> renewals = new ArrayList<>();
        for (JsonObject renewal : object.objects("renewals")) {
            Validity validity = validity(renewal);
            renewal.require("activated");
            renewal.require("expires");
            renewal.end();
            if (validity != null) {
                renewals.add(validity);
            }
        }
        Licence licence = new Licence(
                object.choice("kind", LicenceKind.class).orElse(null),
                object.flag("holdsRights").orElse(null),
                validity(object),
                renewals);
        object.end();
        return licence;
    }

    private @Nullable Validity validity(JsonObject object) {
        Optional<LocalDate> activated = reading.date(object, "activated");
        Optional<LocalDate> expires = reading.date(object, "expires");
        if (activated.isEmpty() && expires.isEmpty()) {
            return null;
        }
        if (activated.isPresent() && expires.isPresent() && expires.get().isBefore(activated.get())) {
            reading.problem(object.path("expires"), expires.get().toString(), "want-later", activated.get());
            return null;
        }
        return new Validity(activated.orElse(null), expires.orElse(null));
    }

    private SensorPlan sensor(JsonObject object) {
        SensorPlan plan = new SensorPlan(
                object.requiredText("id").orElse(""),
                tariff(object).orElse(null),
                object.choice("edition", Edition.class).orElse(null));
        object.end();
        return plan;
    }

    /** Dates that only the preflight check judges (4.1.3); here they must be dates in order. */
    private void backup(JsonObject object) {
        reading.date(object, "mounted");
        Optional<LocalDate> from = reading.date(object, "backupFrom");
        Optional<LocalDate> to = reading.date(object, "backupTo");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            reading.problem(object.path("backupTo"), to.get().toString(), "want-later", from.get());
        }
    }

    private Policies policies(JsonObject object) {
        Policies policies = Policies.RECOMMENDED;
        for (Policy policy : Policy.values()) {
            Optional<String> chosen = object.text(policy.name());
            if (chosen.isPresent() && policy.readings().contains(chosen.get())) {
                policies = policies.with(policy, chosen.get());
            } else if (chosen.isPresent()) {
                reading.problem(
                        object.path(policy.name()), chosen.get(), "want-choice", String.join(", ", policy.readings()));
            }
        }
        object.end();
        return policies;
    }

    private static Period period(String text) {
        Period period = Period.parse(text);
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return period;
    }
}
