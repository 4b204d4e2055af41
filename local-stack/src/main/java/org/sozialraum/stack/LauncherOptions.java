package org.sozialraum.stack;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What was typed behind `./run`. Anything unknown is refused, so that a misspelt `--fresh` never starts something else than was meant. */
public record LauncherOptions(Path data, boolean fresh, Ports ports, boolean demo, boolean help) {
    public static final String USAGE = """
            Usage: ./run [options]                       builds what is missing and starts the whole system
                   ./run token ACCOUNT [--port-offset N]  prints an access token of a demo account
                   ./run check ledger [--data DIR] [--port-offset N]
                                         holds the journal of a running system against its chain and the event log
                   ./run verify FILE [--port-offset N]
                                         holds a saved version of a yearly report against the event log
                   ./run demo --token-endpoint URL --password-file FILE
                                         loads the demo data into the system that runs in containers

              --data DIR         where all data is kept (default: data)
              --fresh            throws the data in that folder away first
              --port-offset N    adds N to every port, for a second system beside the first
              --no-demo          starts without demo data
              --help             prints this""";

    public static LauncherOptions parse(List<String> arguments) {
        var data = Path.of("data");
        var fresh = false;
        var demo = true;
        var help = false;
        var offset = 0;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.poll();
            switch (option) {
                case "--data" -> data = folder(valueOf(option, rest.poll()));
                case "--fresh" -> fresh = true;
                case "--port-offset" -> offset = number(option, valueOf(option, rest.poll()));
                case "--no-demo" -> demo = false;
                case "--help", "-h" -> help = true;
                default -> throw new StartRefused("Unknown option '" + option + "': ./run --help lists what there is.");
            }
        }
        return new LauncherOptions(data.toAbsolutePath().normalize(), fresh, new Ports(offset), demo, help);
    }

    private static String valueOf(String option, String value) {
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw new StartRefused("The option " + option + " needs a value: ./run --help shows which.");
        }
        return value;
    }

    private static Path folder(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException notAPath) {
            throw new StartRefused("The option --data takes a folder, and '" + value + "' is not one.", notAPath);
        }
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new StartRefused("The option " + option + " takes a whole number, not '" + value + "'.", notANumber);
        }
    }
}
