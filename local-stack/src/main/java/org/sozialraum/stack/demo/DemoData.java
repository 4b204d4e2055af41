package org.sozialraum.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sozialraum.stack.Console;
import org.sozialraum.stack.DataFolder;
import org.sozialraum.stack.Ports;
import org.sozialraum.stack.StartRefused;
import org.sozialraum.stack.signin.TokenClient;

/**
 * Loads the demo once into a data folder. A load that was interrupted is repeated from its beginning at the next start: each of its calls carries a
 * key of its own, so that nothing happens twice.
 */
public final class DemoData {
    private static final String COMPLETE = "complete";
    private static final String NEVER = "never";

    private final Path marker;
    private final Ports ports;
    private final Console console;

    public DemoData(DataFolder data, Ports ports, Console console) {
        this.marker = data.resolve("demo-data");
        this.ports = ports;
        this.console = console;
    }

    public void loadOnce() {
        if (Files.exists(marker)) {
            return;
        }
        console.say("Loading the demo data …");
        loadInto(ports, new TokenClient(ports));
        mark(COMPLETE);
    }

    /** Loads it into a system that somebody else started. Done again within the 30 days that keys are kept, it changes nothing. */
    public static void loadInto(Ports ports, TokenClient signIn) {
        new NorderstedtStory(new ServiceClient(ports, signIn)).tell();
    }

    /** A folder whose first start was without demo data never gets any: by its next start somebody may have entered their own. */
    public void neverLoad() {
        if (!Files.exists(marker)) {
            mark(NEVER);
        }
    }

    private void mark(String state) {
        try {
            DataFolder.writeWhole(marker, state + "\n", "rw-r--r--");
        } catch (IOException failure) {
            throw new StartRefused("The file " + marker + " cannot be written: " + failure + ".", failure);
        }
    }
}
