package io.spp.core.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** Writes one client as a site file; keys stand in the order of the contract, and defaults of optional keys are left out. */
final class FleetWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    String write(Client client) {
        ObjectNode root = object();
        ObjectNode owner = root.putObject("client").put("id", client.id()).put("name", client.name());
        array(owner, "contacts", client.contacts(), FleetWriter::contact);
        client.mail().ifPresent(mail -> root.set("mail", mail(mail)));
        array(root, "systems", client.systems(), FleetWriter::system);
        root.putArray("sites").addAll(client.sites().stream().map(this::site).toList());
        try {
            return MAPPER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static ObjectNode contact(Contact contact) {
        ObjectNode object = object().put("role", contact.role().name());
        contact.name().ifPresent(name -> object.put("name", name));
        contact.email().ifPresent(email -> object.put("email", email));
        contact.phone().ifPresent(phone -> object.put("phone", phone));
        return object.put("locale", contact.locale().getLanguage());
    }

    private static ObjectNode mail(MailSettings mail) {
        ObjectNode object = object().put("host", mail.host())
                .put("port", mail.port())
                .put("tls", mail.tls().name());
        mail.user().ifPresent(user -> object.put("user", user));
        mail.password().ifPresent(password -> object.set("password", secret(password)));
        return object.put("from", mail.from());
    }

    private static ObjectNode system(CountingSystem system) {
        ObjectNode object = object().put("id", system.id());
        system.regulation().ifPresent(regulation -> object.put("regulation", regulation));
        system.contractJson().ifPresent(json -> object.set("contract", tree(json)));
        return object;
    }

    private ObjectNode site(Site site) {
        ObjectNode object = object().put("id", site.id()).put("name", site.name());
        site.system().ifPresent(system -> object.put("system", system));
        object.put("zone", site.zone().getId());
        if (!site.tags().isEmpty()) {
            site.tags().forEach(object.putArray("tags")::add);
        }
        OpeningJson.write(site.opening()).ifPresent(opening -> object.set("opening", opening));
        object.put("businessDayCut", site.businessDayCut().toString());
        object.put("basis", site.basis().name());
        object.put("lateness", site.lateness().toString());
        validity(object, site.validity());
        array(object, "lines", site.lines(), FleetWriter::line);
        array(object, "sensors", site.sensors(), FleetWriter::sensor);
        return object;
    }

    private static ObjectNode line(Line line) {
        ObjectNode object = object().put("id", line.id())
                .put("name", line.name())
                .put("role", line.role().name())
                .put("interval", line.interval().toString());
        line.group().ifPresent(group -> object.put("group", group));
        line.widthMetres().ifPresent(width -> object.put("widthMetres", width));
        return validity(object, line.validity());
    }

    private static ObjectNode sensor(Sensor sensor) {
        ObjectNode object =
                object().put("id", sensor.id()).put("driver", sensor.driver()).put("device", sensor.device());
        sensor.model().ifPresent(model -> object.put("model", model));
        sensor.address().ifPresent(address -> object.put("address", address));
        sensor.zone().ifPresent(zone -> object.put("zone", zone.getId()));
        if (!sensor.settings().isEmpty() || !sensor.secrets().isEmpty()) {
            ObjectNode settings = object.putObject("settings");
            sensor.settings().forEach(settings::put);
            sensor.secrets().forEach((key, secret) -> settings.set(key, secret(secret)));
        }
        if (!sensor.channels().isEmpty()) {
            ObjectNode channels = object.putObject("channels");
            sensor.channels().forEach(channel -> channels.set(channel.id(), channel(channel)));
        }
        object.put("supplier", sensor.supplier().name());
        object.put("installer", sensor.installer().name());
        return validity(object, sensor.validity());
    }

    private static ObjectNode channel(Channel channel) {
        ObjectNode object = object().put("line", channel.line()).put("invert", channel.invert());
        channel.direction().ifPresent(direction -> object.put("direction", direction.name()));
        return validity(object, channel.validity());
    }

    private static ObjectNode validity(ObjectNode object, Validity validity) {
        validity.from().ifPresent(day -> object.put("validFrom", day.toString()));
        validity.to().ifPresent(day -> object.put("validTo", day.toString()));
        return object;
    }

    private static ObjectNode secret(Secret secret) {
        return secret instanceof Secret.Env env
                ? object().put("env", env.variable())
                : object().put("file", ((Secret.File) secret).path());
    }

    private static <T> void array(ObjectNode object, String key, List<T> entries, Function<T, ObjectNode> writer) {
        if (!entries.isEmpty()) {
            object.putArray(key).addAll(entries.stream().map(writer).toList());
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("contract is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
