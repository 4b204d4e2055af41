package org.sozialraum.kit.caller;

/** Whose data an act may touch. */
public enum Scope {
    /** Everything of the caller's youth office. */
    OFFICE("alles des Jugendamts"),
    /** What belongs to the social space that the caller works in. */
    OWN_SPACE("eigener Sozialraum"),
    /** What belongs to the organisation that the caller acts for. */
    OWN_ORGANISATION("eigene Einrichtung"),
    /** Payment orders from their authorisation on. */
    AUTHORISED("angeordnete Auszahlungen");

    private final String german;

    Scope(String german) {
        this.german = german;
    }

    public String german() {
        return german;
    }
}
