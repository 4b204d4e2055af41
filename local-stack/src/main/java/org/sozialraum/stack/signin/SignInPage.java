package org.sozialraum.stack.signin;

import java.util.stream.Collectors;

/** The page on which one clicks a role. It needs no script and nothing from elsewhere, and each role is a button that a keyboard and a screen reader know. */
final class SignInPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="de">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Anmelden – Sozialraum</title>
            <style>
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 0; background: #f4f6f5; color: #1c2b27; font: 1.05rem/1.5 system-ui, sans-serif; }
            main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
            h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
            ul { list-style: none; padding: 0; margin: 1.5rem 0 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
            button { width: 100%; min-height: 3.5rem; padding: .6rem 1rem; text-align: left; font: inherit; color: inherit; cursor: pointer;
              background: #ffffff; border: 2px solid #2f6b5b; border-radius: .5rem; }
            button:hover { background: #e3f0ec; }
            button:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
            .account { display: block; font-size: .9rem; color: #44544f; }
            .problem { border-left: .35rem solid #a3260f; background: #ffffff; padding: .75rem 1rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>Anmelden – wählen Sie eine Rolle</h1>
            """;
    private static final String INTRODUCTION = """
            <p>Schön, dass Sie da sind. Diese Anmeldung gehört zum Probebetrieb: Die Konten stehen für Aufgaben, nicht für Menschen.
            Ein Kennwort brauchen Sie nicht.</p>
            """;
    private static final String END = """
            </main>
            </body>
            </html>
            """;

    private SignInPage() {}

    static String choice() {
        return HEAD + INTRODUCTION + roles() + END;
    }

    /** The choice again, with a sentence that says what went wrong. The sentence is ours; nothing that was sent is shown. */
    static String choiceAfter(String problem) {
        return HEAD + "<p class=\"problem\" role=\"alert\">" + problem + "</p>\n" + INTRODUCTION + roles() + END;
    }

    static String message(String problem) {
        return HEAD.replace("Anmelden – wählen Sie eine Rolle", "Das hat nicht geklappt")
                + "<p class=\"problem\" role=\"alert\">" + problem + "</p>\n" + END;
    }

    private static String roles() {
        return Accounts.all().stream()
                .map(account ->
                        "<li><button type=\"submit\" name=\"username\" value=\"%s\">%s <span class=\"account\">Konto: %s</span></button></li>\n"
                                .formatted(account.name(), account.germanName(), account.name()))
                .collect(Collectors.joining("", "<form method=\"post\">\n<ul>\n", "</ul>\n</form>\n"));
    }
}
