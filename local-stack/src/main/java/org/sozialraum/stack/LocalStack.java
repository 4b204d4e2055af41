package org.sozialraum.stack;

import java.nio.file.Path;
import java.util.List;
import org.sozialraum.stack.demo.DemoData;
import org.sozialraum.stack.postgres.DatabaseSetup;
import org.sozialraum.stack.postgres.PostgresServer;
import org.sozialraum.stack.process.PidFiles;
import org.sozialraum.stack.process.Supervisor;
import org.sozialraum.stack.signin.Accounts;

/** The whole system on one machine, from the first check to the last line. */
final class LocalStack {
    private static final List<String> DATABASES = List.of("budget", "project", "reporting");

    private final Path home;
    private final LauncherOptions options;
    private final DataFolder data;
    private final Console console;
    private final PidFiles pidFiles;
    private final Supervisor supervisor;

    LocalStack(Path home, LauncherOptions options, DataFolder data, Console console) {
        this.home = home;
        this.options = options;
        this.data = data;
        this.console = console;
        this.pidFiles = new PidFiles(data.folder("pids"));
        this.supervisor = new Supervisor(pidFiles, console);
    }

    /** Comes back when everything is ready. Throws {@link StartRefused} when something isn't; what was started by then is for {@link #stop} to end. */
    void start() {
        var leftovers = pidFiles.stopLeftovers();
        if (!leftovers.isEmpty()) {
            console.say("Ended what an earlier ./run left behind: " + String.join(", ", leftovers));
        }
        options.ports().requireFree();
        if (options.fresh()) {
            console.say("Throwing away the data in " + data.root());
            data.empty();
            data.folder("pids");
        }
        var secrets = Secrets.in(data);
        startEngines(secrets);
        startServices(secrets);
        loadDemo();
        supervisor.requireRunning();
        printAddresses();
        console.say("Sozialraum is ready");
    }

    private void startEngines(Secrets secrets) {
        var programs = new Programs(home, data, secrets, options.ports());
        console.say("Starting PostgreSQL, Kafka and the sign-in …");
        var postgres = new PostgresServer(data, secrets, options.ports().postgres());
        postgres.prepare();
        supervisor.startTogether(postgres.spec());
        var setup = new DatabaseSetup(postgres, secrets);
        DATABASES.forEach(setup::ensure);
        supervisor.startTogether(programs.kafka(), programs.signIn());
    }

    private void startServices(Secrets secrets) {
        var programs = new Programs(home, data, secrets, options.ports());
        var ports = options.ports();
        console.say("Starting the services …");
        supervisor.startTogether(
                programs.service("budget-service", "budget", ports.budget()),
                programs.service("project-service", "project", ports.project()),
                programs.service("reporting-service", "reporting", ports.reporting()),
                programs.webApp());
    }

    private void loadDemo() {
        var demo = new DemoData(data, options.ports(), console);
        if (options.demo()) {
            demo.loadOnce();
        } else {
            demo.neverLoad();
        }
    }

    private void printAddresses() {
        var ports = options.ports();
        console.say("");
        address("Web app", "http://localhost:" + ports.web() + "/");
        address(
                "Report of 2017",
                "http://localhost:" + ports.web() + "/services/reporting/api/v1/annual-reports/2017.html");
        address("Budget service", "http://localhost:" + ports.budget() + "/q/swagger-ui");
        address("Project service", "http://localhost:" + ports.project() + "/q/swagger-ui");
        address("Reporting service", "http://localhost:" + ports.reporting() + "/q/swagger-ui");
        address("Sign-in", ports.issuer());
        address("PostgreSQL", "127.0.0.1:" + ports.postgres());
        address("Kafka", "127.0.0.1:" + ports.kafka());
        address("Data and logs", data.root().toString());
        console.say("");
        console.say("Demo accounts (no password: choose one in the web app, or ./run token ACCOUNT)");
        Accounts.all().forEach(account -> address(account.name(), account.germanName()));
        console.say("");
    }

    private void address(String name, String value) {
        console.say("  %-18s %s".formatted(name, value));
    }

    boolean hasChildren() {
        return supervisor.hasChildren();
    }

    void stop() {
        supervisor.stop();
    }
}
