package io.spp.core.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.spp.core.json.JsonObject;
import io.spp.core.json.JsonProblems;
import io.spp.core.json.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one site file; what is wrong is reported and left out, so that everything else is still looked at. */
final class FleetReader {

    private final JsonProblems problems;
    private final FleetValues values;
    private final Optional<Set<String>> drivers;
    private final IdentityHashMap<Object, String> paths = new IdentityHashMap<>();

    /**
     * @param drivers the drivers there are; empty where nobody knows
     */
    FleetReader(JsonProblems problems, Optional<Set<String>> drivers) {
        this.problems = problems;
        this.drivers = drivers;
        this.values = new FleetValues(problems);
    }

    /** The client of the document; complete only where no problem was reported. */
    Optional<Client> read(JsonNode document) {
        return JsonObject.at("$", document, problems).map(this::client);
    }

    private Client client(JsonObject root) {
        root.require("client");
        Optional<JsonObject> owner = root.object("client");
        String id = owner.flatMap(each -> each.requiredText("id")).orElse("client");
        String name = owner.flatMap(each -> each.text("name")).orElse(id);
        List<Contact> contacts = new ArrayList<>();
        owner.ifPresent(each -> {
            each.objects("contacts").forEach(contact -> contact(contact).ifPresent(contacts::add));
            each.end();
        });
        Optional<MailSettings> mail = root.object("mail").flatMap(this::mail);
        List<CountingSystem> systems = new ArrayList<>();
        root.objects("systems").forEach(system -> system(system).ifPresent(systems::add));
        root.require("sites");
        List<Site> sites = new ArrayList<>();
        root.objects("sites").forEach(site -> sites.add(site(site, id, sites.size())));
        root.end();
        Client client = new Client(id, name, contacts, mail, systems, sites);
        new FleetCheck(paths, problems).check(List.of(client));
        return client;
    }

    private Optional<Contact> contact(JsonObject object) {
        object.require("role");
        Optional<Contact.Role> role = object.choice("role", Contact.Role.class);
        Optional<String> name = object.text("name");
        Optional<String> email = values.email(object, "email");
        Optional<String> phone = object.text("phone");
        Locale locale = values.locale(object, "locale").orElse(Contact.DEFAULT_LOCALE);
        if (!object.has("email") && !object.has("phone")) {
            problems.add(object.path(), "", FleetTexts.TEXTS.text("contact-unreachable"));
        }
        object.end();
        return email.isEmpty() && phone.isEmpty()
                ? Optional.empty()
                : role.map(each -> new Contact(each, name, email, phone, locale));
    }

    private Optional<MailSettings> mail(JsonObject object) {
        Optional<String> host = object.requiredText("host");
        int port = object.integer("port", 1, 65_535).orElse(MailSettings.DEFAULT_PORT);
        MailSettings.Tls tls = object.choice("tls", MailSettings.Tls.class).orElse(MailSettings.Tls.STARTTLS);
        Optional<String> user = object.text("user");
        Optional<Secret> password = values.secret(object, "password");
        object.require("from");
        Optional<String> from = values.email(object, "from");
        if (object.has("user") != object.has("password")) {
            problems.add(object.path(), "", FleetTexts.TEXTS.text("user-without-password"));
        }
        object.end();
        return host.isEmpty() || from.isEmpty() || user.isPresent() != password.isPresent()
                ? Optional.empty()
                : Optional.of(new MailSettings(host.get(), port, tls, user, password, from.get()));
    }

    private Optional<CountingSystem> system(JsonObject object) {
        Optional<String> id = object.requiredText("id");
        Optional<String> regulation = object.text("regulation");
        Optional<String> contract = object.object("contract").map(JsonObject::raw);
        object.end();
        return id.map(each -> placed(object, new CountingSystem(each, regulation, contract)));
    }

    private Site site(JsonObject object, String client, int position) {
        object.require("zone");
        String id = object.requiredText("id").orElse("site " + position);
        ZoneId zone = values.zone(object, "zone").orElse(ZoneId.of("UTC"));
        Site.Builder site = Site.builder(client, id, zone);
        object.text("name").ifPresent(site::name);
        object.text("system").ifPresent(site::system);
        tags(object).forEach(site::tag);
        object.object("opening").map(new OpeningJson(problems)::read).ifPresent(site::opening);
        object.parsed("businessDayCut", LocalTime::parse, values.complain(object, "businessDayCut", "want-time"))
                .ifPresent(site::businessDayCut);
        object.choice("basis", Site.Basis.class).ifPresent(site::basis);
        values.duration(
                        object,
                        "lateness",
                        each -> !each.isNegative() && each.compareTo(Duration.ofDays(31)) <= 0,
                        "want-lateness")
                .ifPresent(site::lateness);
        values.validity(object).ifPresent(site::valid);
        object.objects("lines").forEach(line -> line(line, id).ifPresent(site::add));
        object.objects("sensors").forEach(sensor -> sensor(sensor, id).ifPresent(site::add));
        object.end();
        return placed(object, site.build());
    }

    private Iterable<String> tags(JsonObject object) {
        TreeSet<String> seen = new TreeSet<>();
        List<String> tags = object.texts("tags");
        for (String tag : tags) {
            if (!seen.add(tag)) {
                problems.add(object.path("tags"), tag, FleetTexts.TEXTS.text("tag-twice"));
            }
        }
        return tags;
    }

    private Optional<Line> line(JsonObject object, String site) {
        Optional<String> id = object.requiredText("id");
        Line.Builder line = Line.builder(site, id.orElse("line"));
        object.text("name").ifPresent(line::name);
        object.choice("role", Line.Role.class).ifPresent(line::role);
        values.duration(object, "interval", Line::dividesDay, "want-interval").ifPresent(line::interval);
        object.text("group").ifPresent(line::group);
        object.number("widthMetres", "0.1", "1000").ifPresent(width -> line.widthMetres(width.doubleValue()));
        values.validity(object).ifPresent(line::valid);
        object.end();
        return id.map(each -> placed(object, line.build()));
    }

    private Optional<Sensor> sensor(JsonObject object, String site) {
        Optional<String> id = object.requiredText("id");
        Optional<String> driver = object.requiredText("driver");
        driver.ifPresent(each -> driver(object, each));
        Optional<String> device = object.requiredText("device");
        Sensor.Builder sensor =
                Sensor.builder(site, id.orElse("sensor"), driver.orElse("driver"), device.orElse("device"));
        object.text("model").ifPresent(sensor::model);
        values.address(object, "address").ifPresent(sensor::address);
        values.zone(object, "zone").ifPresent(sensor::zone);
        object.object("settings").ifPresent(settings -> settings(settings, sensor));
        object.object("channels").ifPresent(channels -> channels(channels, sensor));
        object.choice("supplier", Sensor.Origin.class).ifPresent(sensor::supplier);
        object.choice("installer", Sensor.Origin.class).ifPresent(sensor::installer);
        values.validity(object).ifPresent(sensor::valid);
        object.end();
        return id.isPresent() && driver.isPresent() && device.isPresent()
                ? Optional.of(placed(object, sensor.build()))
                : Optional.empty();
    }

    private void driver(JsonObject object, String id) {
        Set<String> known = drivers.orElse(Set.of(id));
        if (!known.contains(id)) {
            String there = String.join(", ", new TreeSet<>(known));
            problems.add(
                    object.path("driver"),
                    id,
                    Words.nearest(id, known)
                            .map(near -> FleetTexts.TEXTS.text("no-driver-near", near, there))
                            .orElseGet(() -> FleetTexts.TEXTS.text("no-driver", there)));
        }
    }

    private void settings(JsonObject object, Sensor.Builder sensor) {
        for (Map.Entry<String, JsonNode> member : object.members().entrySet()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            if (FleetValues.isSecret(key) || FleetValues.looksLikeSecret(value)) {
                values.secret(object, key).ifPresent(secret -> sensor.secret(key, secret));
            } else if (value.isNull()) {
                problems.add(object.path(key), "null", FleetTexts.TEXTS.text("want-setting"));
            } else if (value.isContainerNode() && FleetValues.hidesSecret(value)) {
                problems.add(object.path(key), "", FleetTexts.TEXTS.text("secret-nested"));
            } else {
                sensor.setting(key, value.isTextual() ? value.textValue() : value.toString());
            }
        }
    }

    private void channels(JsonObject object, Sensor.Builder sensor) {
        for (Map.Entry<String, JsonNode> member : object.members().entrySet()) {
            JsonObject.at(object.path(member.getKey()), member.getValue(), problems)
                    .flatMap(channel -> channel(channel, member.getKey()))
                    .ifPresent(sensor::channel);
        }
    }

    private Optional<Channel> channel(JsonObject object, String id) {
        Optional<String> line = object.requiredText("line");
        boolean invert = object.flag("invert").orElse(false);
        Optional<Channel.Direction> direction = object.choice("direction", Channel.Direction.class);
        Validity validity = values.validity(object).orElse(Validity.ALWAYS);
        object.end();
        return line.map(each -> new Channel(id, each, invert, direction, validity));
    }

    private <T> T placed(JsonObject object, T entry) {
        paths.put(entry, object.path());
        return entry;
    }
}
