package org.sozialraum.document;

/** Gebietskörperschaft: whether a youth office is a town's or a district's, and how its papers therefore call what belongs to it. */
public enum LocalAuthority {
    TOWN(
            "Amtlicher Gemeindeschlüssel",
            "Stadtweit",
            "mitzeichnendes Amt (bei über-/außer\u00adplanm. Ausgaben: Amt 11)",
            "von Amt 11",
            "Stadtrat/ Stadträtin",
            "Ober\u00adbürger\u00admeister/in",
            "durch die Oberbürgermeisterin oder den Oberbürgermeister",
            "die Stadtvertretung"),
    DISTRICT(
            "Amtlicher Kreisschlüssel",
            "Kreisweit",
            "mitzeichnendes Amt",
            "vom mitzeichnenden Amt",
            "Dezernent/in",
            "Landrat/ Landrätin",
            "durch die Landrätin oder den Landrat",
            "der Kreistag");

    /** The official municipality key of a district; a town's has eight digits. */
    private static final int DIGITS_OF_A_DISTRICT = 5;

    private final String keyName;
    private final String everywhere;
    private final String coSigner;
    private final String byCoSigner;
    private final String councillor;
    private final String mayor;
    private final String byMayor;
    private final String council;

    LocalAuthority(
            String keyName,
            String everywhere,
            String coSigner,
            String byCoSigner,
            String councillor,
            String mayor,
            String byMayor,
            String council) {
        this.keyName = keyName;
        this.everywhere = everywhere;
        this.coSigner = coSigner;
        this.byCoSigner = byCoSigner;
        this.councillor = councillor;
        this.mayor = mayor;
        this.byMayor = byMayor;
        this.council = council;
    }

    /** @param ags official municipality key of the youth office */
    public static LocalAuthority of(String ags) {
        return ags.length() == DIGITS_OF_A_DISTRICT ? DISTRICT : TOWN;
    }

    /** What the official key of the youth office is called. */
    public String keyName() {
        return keyName;
    }

    /** What all social spaces together are called. */
    public String everywhere() {
        return everywhere;
    }

    /** In the signature row; may break within a word. */
    public String coSigner() {
        return coSigner;
    }

    public String byCoSigner() {
        return byCoSigner;
    }

    /** In the signature row. */
    public String councillor() {
        return councillor;
    }

    /** Head of the authority, in the signature row; may break within a word. */
    public String mayor() {
        return mayor;
    }

    public String byMayor() {
        return byMayor;
    }

    public String council() {
        return council;
    }
}
