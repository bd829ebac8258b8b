package io.spp.core.fleet;

import io.spp.core.json.JsonProblems;
import io.spp.core.text.InvalidConfigurationException;
import io.spp.core.text.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is mounted, for one or several clients, as it was and will be on each day; immutable, safe for all threads.
 *
 * <p>Each question is a look-up in a hash table. What is not valid at the asked instant is not found.
 */
public final class Fleet {

    private final List<Client> clients;
    private final FleetIndex index;

    private Fleet(List<Client> clients) {
        this.clients = List.copyOf(clients);
        this.index = new FleetIndex(this.clients);
    }

    /** Describes the fleet of one client in code. */
    public static Builder builder(String clientId) {
        return new Builder(clientId);
    }

    /**
     * The fleet of these clients.
     *
     * @throws InvalidConfigurationException if ids repeat or point nowhere; lists every mistake
     */
    public static Fleet of(List<Client> clients) {
        JsonProblems problems = new JsonProblems("");
        new FleetCheck(new IdentityHashMap<>(), problems).check(clients);
        problems.throwIfAny();
        return new Fleet(clients);
    }

    /**
     * One fleet from several, such as one per site file.
     *
     * @throws InvalidConfigurationException if an id stands in more than one of them
     */
    public static Fleet merge(List<Fleet> fleets) {
        return of(fleets.stream().flatMap(fleet -> fleet.clients.stream()).toList());
    }

    static Fleet checked(Client client) {
        return new Fleet(List.of(client));
    }

    /** The clients in the order given. */
    public List<Client> clients() {
        return clients;
    }

    /** All sites of all clients. */
    public List<Site> sites() {
        return List.copyOf(index.sites.values());
    }

    /** The client with an id. */
    public Optional<Client> client(String id) {
        return Optional.ofNullable(index.clients.get(id));
    }

    /** The client of a site. */
    public Optional<Client> clientOfSite(String siteId) {
        return site(siteId).flatMap(site -> client(site.client()));
    }

    /** The counting system with an id. */
    public Optional<CountingSystem> system(String id) {
        return Optional.ofNullable(index.systems.get(id));
    }

    /** The site with an id. */
    public Optional<Site> site(String id) {
        return Optional.ofNullable(index.sites.get(id));
    }

    /** The site that has, had or will have a line. */
    public Optional<Site> siteOfLine(String lineId) {
        return Optional.ofNullable(index.lines.get(lineId))
                .flatMap(line -> site(line.stretches().get(0).value().site()));
    }

    /** A line as it is at an instant. */
    public Optional<Line> line(String id, Instant at) {
        return Optional.ofNullable(index.lines.get(id)).flatMap(line -> line.at(at));
    }

    /** The lines of a site at an instant, in the order of the file; none for an unknown site. */
    public List<Line> lines(String siteId, Instant at) {
        return site(siteId).stream()
                .flatMap(site -> site.lines().stream().map(Line::id).distinct())
                .flatMap(id -> line(id, at).stream())
                .toList();
    }

    /** The sensor that prints an identity, as it is at an instant; upper and lower case are the same. */
    public Optional<Sensor> sensor(String driver, String device, Instant at) {
        return Optional.ofNullable(index.devices.get(FleetIndex.DeviceKey.of(driver, device)))
                .flatMap(sensor -> sensor.at(at));
    }

    /** The sensor with an id, as it is at an instant. */
    public Optional<Sensor> sensorById(String id, Instant at) {
        return Optional.ofNullable(index.sensors.get(id)).flatMap(sensor -> sensor.at(at));
    }

    /** The sensors that count a line at an instant. */
    public List<Sensor> sensorsOfLine(String lineId, Instant at) {
        return index.sensorsOfLines.getOrDefault(lineId, List.of()).stream()
                .filter(stretch -> stretch.range().contains(at))
                .map(Timeline.Stretch::value)
                .distinct()
                .toList();
    }

    /** What a channel of a device counts at an instant; empty where device, channel or line is unknown then. */
    public Optional<Mapping> mapping(String driver, String device, String channel, Instant at) {
        var key = new FleetIndex.ChannelKey(FleetIndex.DeviceKey.of(driver, device), channel);
        return Optional.ofNullable(index.mappings.get(key)).flatMap(mapping -> mapping.at(at));
    }

    /** The zone of a sensor's local times: its own, else that of its site. */
    public ZoneId zoneOf(Sensor sensor) {
        return sensor.zone().orElseGet(() -> site(sensor.site()).orElseThrow().zone());
    }

    /** What is allowed but probably not meant: a device written otherwise than messages print it, a line that nobody counts. */
    public List<Problem> hints() {
        return new FleetHints().of(clients);
    }

    FleetIndex index() {
        return index;
    }

    /** Equal clients make equal fleets. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fleet fleet && clients.equals(fleet.clients);
    }

    @Override
    public int hashCode() {
        return clients.hashCode();
    }

    /** The clients and how much they have, for logs. */
    @Override
    public String toString() {
        return "Fleet[clients=" + index.clients.keySet() + ", sites=" + index.sites.size() + ", lines="
                + index.lines.size() + ", sensors=" + index.sensors.size() + "]";
    }

    /** Describes the fleet of one client. */
    public static final class Builder {

        private final String id;
        private String name;
        private Optional<MailSettings> mail = Optional.empty();
        private final List<Contact> contacts = new ArrayList<>();
        private final List<CountingSystem> systems = new ArrayList<>();
        private final List<Site> sites = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
            this.name = id;
        }

        /** The client's name. */
        public Builder name(String text) {
            this.name = text;
            return this;
        }

        /** Somebody who is told, asked, or sent a paper. */
        public Builder contact(Contact contact) {
            contacts.add(contact);
            return this;
        }

        /** How e-mail is sent. */
        public Builder mail(MailSettings settings) {
            this.mail = Optional.of(settings);
            return this;
        }

        /** A counting system. */
        public Builder system(CountingSystem system) {
            systems.add(system);
            return this;
        }

        /** A site with its lines and sensors. */
        public Builder site(String siteId, ZoneId zone, Consumer<Site.Builder> description) {
            Site.Builder site = Site.builder(id, siteId, zone);
            description.accept(site);
            sites.add(site.build());
            return this;
        }

        /**
         * The fleet.
         *
         * @throws InvalidConfigurationException if ids repeat or point nowhere; lists every mistake
         */
        public Fleet build() {
            return of(List.of(new Client(id, name, contacts, mail, systems, sites)));
        }
    }
}
