package org.sozialraum.project.offer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.project.offer.OfferResource.Contact;

/** An offer has the contact of its organisation, and never that of a person. */
final class OfferContacts {

    /** Where people have their private addresses: one there may be a person's, and nobody can tell from outside. */
    private static final Set<String> PRIVATE_MAIL = Set.of(
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "arcor.de",
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.de",
            "hotmail.com",
            "hotmail.de",
            "live.de",
            "yahoo.com",
            "yahoo.de",
            "icloud.com",
            "me.com",
            "aol.com",
            "posteo.de",
            "mailbox.org",
            "proton.me",
            "protonmail.com");

    private OfferContacts() {}

    static List<FieldError> whereThereIsNone(Contact contact) {
        return contact.website() == null && contact.telephone() == null && contact.email() == null
                ? List.of(new FieldError("/contact", "nennt keinen Weg", "names no way"))
                : List.of();
    }

    static List<FieldError> whereItIsPrivate(Contact contact) {
        return contact.email() != null && PRIVATE_MAIL.contains(providerOf(contact.email()))
                ? List.of(new FieldError(
                        "/contact/email",
                        "ist eine Adresse bei einem Anbieter für private Postfächer",
                        "is an address at a provider of private mailboxes"))
                : List.of();
    }

    private static String providerOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
