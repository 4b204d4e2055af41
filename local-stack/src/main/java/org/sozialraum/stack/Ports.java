package org.sozialraum.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one running system, all on the loopback address. A second system beside the first shifts every one of them by the same offset,
 * those that nobody types by hand too.
 */
public record Ports(int offset) {
    private static final int HIGHEST_PORT = 65535;
    private static final int KAFKA_CONTROLLER = 19093;
    public static final int GREATEST_OFFSET = HIGHEST_PORT - KAFKA_CONTROLLER;

    public Ports {
        if (offset < 0 || offset > GREATEST_OFFSET) {
            throw new StartRefused(
                    "--port-offset takes a whole number from 0 to " + GREATEST_OFFSET + ", not " + offset + ".");
        }
    }

    public int web() {
        return 8080 + offset;
    }

    public int budget() {
        return 8081 + offset;
    }

    public int project() {
        return 8082 + offset;
    }

    public int reporting() {
        return 8083 + offset;
    }

    public int signIn() {
        return 8090 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return KAFKA_CONTROLLER + offset;
    }

    /** The name that tokens carry as `iss`. Browser and services use the same one, hence `localhost` and not an address. */
    public String issuer() {
        return "http://localhost:" + signIn() + "/sozialraum";
    }

    /** What wants each port, in the order in which a person would look for them. */
    public Map<String, Integer> byUse() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("the web app", web());
        all.put("the budget service", budget());
        all.put("the project service", project());
        all.put("the reporting service", reporting());
        all.put("the sign-in", signIn());
        all.put("PostgreSQL", postgres());
        all.put("Kafka", kafka());
        all.put("Kafka's controller", kafkaController());
        return all;
    }

    /** Refuses to start while somebody else holds one of the ports. Between this look and the real binding a port can still be lost; then the log of that part tells. */
    public void requireFree() {
        byUse().forEach((use, port) -> {
            if (isTaken(port)) {
                throw new StartRefused(
                        "Port %d is in use, but %s needs it: stop the program that holds it, or shift all ports with --port-offset N."
                                .formatted(port, use));
            }
        });
    }

    private static boolean isTaken(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
