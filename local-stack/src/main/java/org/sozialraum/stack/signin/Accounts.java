package org.sozialraum.stack.signin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The accounts of the demo: each role in Norderstedt, and some in a second youth office. Nobody else can sign in. */
public final class Accounts {
    public static final String NORDERSTEDT = "01060063";
    /** The district Nordfriesland. */
    private static final String SECOND_OFFICE = "01054";

    private static final Pattern WITH_OFFICE = Pattern.compile("([a-z-]+)@(\\d{5}|\\d{8})");

    private static final List<Account> ALL = List.of(
            plain("clerk", "Sachbearbeitung"),
            plain("section-head", "Fachbereichsleitung"),
            plain("office-head", "Amtsleitung"),
            plain("co-signer", "Mitzeichnung (Amt 11)"),
            plain("councillor", "Stadtrat oder Stadträtin"),
            plain("mayor", "Oberbürgermeisteramt"),
            plain("committee-member", "Mitglied im Jugendhilfeausschuss"),
            plain("auditor", "Rechnungsprüfung"),
            new Account("team-garstedt", "team", "Sozialraumteam Garstedt", null, "garstedt", NORDERSTEDT),
            new Account("team-glashuette", "team", "Sozialraumteam Glashütte", null, "glashuette", NORDERSTEDT),
            new Account("provider-one", "provider", "Ambulanter Träger Eins", "provider-one", null, NORDERSTEDT),
            new Account("provider-two", "provider", "Stationärer Träger Zwei", "provider-two", null, NORDERSTEDT),
            plain("finance-system", "Finanzverfahren der Stadt"),
            plain("administrator", "Technische Verwaltung"),
            second("clerk", "Sachbearbeitung"),
            second("section-head", "Fachbereichsleitung"),
            second("office-head", "Amtsleitung"),
            second("auditor", "Rechnungsprüfung"),
            second("administrator", "Technische Verwaltung"));

    private Accounts() {}

    private static Account plain(String name, String germanName) {
        return new Account(name, name, germanName, null, null, NORDERSTEDT);
    }

    private static Account second(String name, String germanName) {
        return new Account(name, name, germanName + " (Kreis Nordfriesland)", null, null, NORDERSTEDT)
                .at(SECOND_OFFICE);
    }

    public static List<Account> all() {
        return ALL;
    }

    /** @param name an account's name, or such a name with `@` and another youth office's AGS */
    public static Optional<Account> find(String name) {
        if (name == null) {
            return Optional.empty();
        }
        var known = ALL.stream().filter(account -> account.name().equals(name)).findFirst();
        var withOffice = WITH_OFFICE.matcher(name);
        if (known.isPresent() || !withOffice.matches()) {
            return known;
        }
        return find(withOffice.group(1))
                .map(account ->
                        withOffice.group(2).equals(account.youthOffice()) ? account : account.at(withOffice.group(2)));
    }
}
