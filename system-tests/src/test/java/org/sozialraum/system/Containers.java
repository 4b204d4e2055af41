package org.sozialraum.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Looks at the running containers, and kills what is in them, with the machine's own {@code docker} and {@code kill}. */
final class Containers {

    private Containers() {}

    /** What {@code docker inspect} says of a service's container, in a format of its own. */
    static String inspect(String service, String format) {
        return run("docker", "inspect", "--format", format, container(service));
    }

    static String execute(String service, String... command) {
        return run(Stream.concat(Stream.of("docker", "exec", container(service)), Arrays.stream(command))
                .toArray(String[]::new));
    }

    /** Ends a service's program as a crash does. {@code docker kill} would count as somebody's wish, after which nothing is started again. */
    static void crash(String service) {
        run("kill", "-KILL", inspect(service, "{{.State.Pid}}"));
    }

    private static String container(String service) {
        return run("docker", "ps", "--all", "--quiet", "--filter", "label=com.docker.compose.service=" + service);
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(List.of(command) + ": " + output);
            }
            return output;
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
