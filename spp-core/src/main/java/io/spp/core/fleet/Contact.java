package io.spp.core.fleet;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who is told, asked, or sent a paper.
 *
 * @param role in which role
 * @param name how the person or desk is addressed; absent where unknown
 * @param email absent where there is none; e-mail or phone is there
 * @param phone absent where there is none
 * @param locale the language written to this contact, Russian or English; Russian where the file says nothing
 */
public record Contact(Role role, Optional<String> name, Optional<String> email, Optional<String> phone, Locale locale) {

    /** The parts people play (regulation, section 2 and clauses 4.2.3 to 4.2.5). */
    public enum Role {
        /** The client's authorised person, who decides and consents. */
        AUTHORISED,
        /** The client's technical service. */
        TECHNICAL,
        /** The person met on the site. */
        ON_SITE,
        /** The provider of the support. */
        EXECUTOR,
        /** A supplier or installer who is neither client nor provider. */
        THIRD_PARTY
    }

    /** The language of a contact that names none. */
    public static final Locale DEFAULT_LOCALE = Locale.forLanguageTag("ru");

    public Contact {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(locale, "locale");
        if (email.isEmpty() && phone.isEmpty()) {
            throw new IllegalArgumentException("contact " + role + " has neither e-mail nor phone");
        }
    }

    /** A contact by e-mail, written to in Russian. */
    public static Contact byEmail(Role role, String email) {
        return new Contact(role, Optional.empty(), Optional.of(email), Optional.empty(), DEFAULT_LOCALE);
    }

    /** The same contact, written to in another language. */
    public Contact in(Locale other) {
        return new Contact(role, name, email, phone, other);
    }
}
