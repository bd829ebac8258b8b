package io.spp.core.fleet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose visitors are counted: one site file describes one client.
 *
 * @param id unique in the fleet
 * @param name as people call it; the id where the file says nothing
 * @param contacts who is told, asked, or sent a paper
 * @param mail how e-mail is sent; absent where none is sent
 * @param systems its counting systems
 * @param sites its sites
 */
public record Client(
        String id,
        String name,
        List<Contact> contacts,
        Optional<MailSettings> mail,
        List<CountingSystem> systems,
        List<Site> sites) {

    public Client {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        contacts = List.copyOf(contacts);
        systems = List.copyOf(systems);
        sites = List.copyOf(sites);
    }

    /** The contacts in a role, in the order of the file. */
    public List<Contact> contacts(Contact.Role role) {
        return contacts.stream().filter(contact -> contact.role() == role).toList();
    }
}
