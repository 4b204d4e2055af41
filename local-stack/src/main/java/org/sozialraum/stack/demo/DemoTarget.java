package org.sozialraum.stack.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.sozialraum.stack.Ports;
import org.sozialraum.stack.StartRefused;
import org.sozialraum.stack.signin.TokenClient;

/** What was typed behind `./run demo`: the system that gets the demo data, on this machine's usual ports but with any sign-in. */
public record DemoTarget(URI tokenEndpoint, Path passwordFile) {
    private static final Ports PORTS = new Ports(0);

    public static DemoTarget parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        URI tokenEndpoint = null;
        Path passwordFile = null;
        while (!rest.isEmpty()) {
            var option = rest.poll();
            var value = rest.poll();
            if (value == null || value.isBlank()) {
                throw new StartRefused("The option " + option + " needs a value: ./run --help shows which.");
            }
            switch (option) {
                case "--token-endpoint" -> tokenEndpoint = address(value);
                case "--password-file" -> passwordFile = Path.of(value);
                default -> throw new StartRefused("Unknown option '" + option + "': ./run --help lists what there is.");
            }
        }
        if (tokenEndpoint == null || passwordFile == null) {
            throw new StartRefused("Say where tokens come from: ./run demo --token-endpoint URL --password-file FILE.");
        }
        return new DemoTarget(tokenEndpoint, passwordFile);
    }

    public void load() {
        DemoData.loadInto(PORTS, new TokenClient(tokenEndpoint, password()));
    }

    private String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException failure) {
            throw new StartRefused("The file " + passwordFile + " cannot be read: " + failure + ".", failure);
        }
    }

    private static URI address(String value) {
        var isHttp = value.startsWith("http://") || value.startsWith("https://");
        try {
            var address = URI.create(value);
            if (isHttp && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new StartRefused("'" + value + "' is no web address.", notAnAddress);
        }
        throw new StartRefused("'" + value + "' is no web address.");
    }
}
