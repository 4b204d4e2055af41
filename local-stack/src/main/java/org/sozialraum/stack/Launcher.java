package org.sozialraum.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.sozialraum.ledger.LedgerCheckProgram;
import org.sozialraum.stack.demo.DemoTarget;
import org.sozialraum.stack.postgres.DatabaseSetup;
import org.sozialraum.stack.signin.TokenClient;

/** The program behind `./run`. The folder of the built modules comes in the property `sozialraum.home`. */
public final class Launcher {
    private static final int REFUSED = 1;

    private final Console console;
    private volatile boolean stopping;

    private Launcher(Console console) {
        this.console = console;
    }

    public static void main(String[] arguments) {
        Logging.silence();
        var console = new Console(System.out, System.err);
        var launcher = new Launcher(console);
        try {
            launcher.run(List.of(arguments));
        } catch (StartRefused refused) {
            launcher.giveUp(refused);
        }
    }

    /** Ctrl-C while it starts makes what is being started fail, which needs no explanation. */
    private void giveUp(StartRefused refused) {
        if (!stopping) {
            console.complain(refused.getMessage());
        }
        // Runs the shutdown hook, which stops what was started by then.
        System.exit(REFUSED);
    }

    private void run(List<String> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst().equals("token")) {
            printToken(arguments.subList(1, arguments.size()));
            return;
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("check")) {
            checkLedger(arguments.subList(1, arguments.size()));
            return;
        }
        if (!arguments.isEmpty() && arguments.getFirst().equals("demo")) {
            DemoTarget.parse(arguments.subList(1, arguments.size())).load();
            console.say("The demo data is loaded.");
            return;
        }
        var options = LauncherOptions.parse(arguments);
        if (options.help()) {
            console.say(LauncherOptions.USAGE);
            return;
        }
        runSystem(options);
    }

    private void printToken(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            throw new StartRefused("Name the account: ./run token ACCOUNT [--port-offset N].");
        }
        var options = LauncherOptions.parse(arguments.subList(1, arguments.size()));
        console.say(new TokenClient(options.ports()).tokenOf(arguments.getFirst()));
    }

    /** Ends the program with the check's exit code: 0 whole, 1 broken, 2 not checked. */
    private void checkLedger(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("ledger")) {
            throw new StartRefused("Name what to check: ./run check ledger [--data DIR] [--port-offset N].");
        }
        var options = LauncherOptions.parse(arguments.subList(1, arguments.size()));
        var ports = options.ports();
        System.exit(LedgerCheckProgram.run(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/budget",
                "budget_background",
                DatabaseSetup.backgroundPassword(Secrets.of(options.data()), "budget"),
                "127.0.0.1:" + ports.kafka(),
                System.out,
                System.err));
    }

    private void runSystem(LauncherOptions options) {
        var data = DataFolder.open(options.data());
        var stack = new LocalStack(
                Path.of(System.getProperty("sozialraum.home", "")).toAbsolutePath(), options, data, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, data), "stop"));
        stack.start();
        waitForSignal();
    }

    private void stop(LocalStack stack, DataFolder data) {
        stopping = true;
        if (stack.hasChildren()) {
            console.say("Stopping …");
            stack.stop();
            console.say("Stopped.");
        }
        try {
            data.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything happens in other threads from here on, until a signal runs the shutdown hook. */
    private static void waitForSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
