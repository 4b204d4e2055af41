package org.sozialraum.system;

import java.util.Set;
import org.sozialraum.system.RunningSystem.Service;

/**
 * Something that the walk made, and whose it is.
 *
 * @param noun as it stands in the path: {@code payment-orders}
 * @param mark what shows it in a page: its id, or a name that nothing else has
 * @param space the key of its social space, or null for what is of no social space
 * @param providers the keys of the organisations whose it is; none for what is of no organisation
 * @param authorised whether the finance system may see it
 */
record Thing(
        String noun,
        String id,
        String mark,
        String youthOffice,
        String space,
        Set<String> providers,
        boolean authorised) {

    /** The noun of things that each service has for itself. */
    static String of(Service service, String noun) {
        return noun + "@" + service;
    }

    boolean isOf(Service service, String itsNoun) {
        return noun.equals(itsNoun) || noun.equals(of(service, itsNoun));
    }

    boolean isOfSpace(String key) {
        return space == null || space.equals(key);
    }

    boolean isOfProvider(String key) {
        return providers.isEmpty() || providers.contains(key);
    }

    boolean isShownIn(String text) {
        return text.contains(id) || text.contains(mark);
    }

    @Override
    public String toString() {
        return noun + " of " + youthOffice + "/" + space + "/" + providers + (authorised ? ", authorised" : "");
    }
}
