package org.sozialraum.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Passwords and keys of one data folder: drawn at random when first asked for, then kept in a file that its owner alone can read. There is no
 * default that another installation would share.
 */
public final class Secrets {
    private static final int BYTES = 24;
    private static final String FILE = "secrets.properties";

    private final Path file;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets in(DataFolder data) {
        return read(data.resolve(FILE));
    }

    /** Of a folder that a running system holds. Refuses a folder in which nothing ever ran. */
    public static Secrets of(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new StartRefused("There is no system in " + folder + ": name its folder with --data DIR.");
        }
        return read(file);
    }

    private static Secrets read(Path file) {
        var properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException failure) {
            throw new StartRefused("The file " + file + " cannot be read: " + failure + ".", failure);
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new Secrets(file, values);
    }

    /** 48 hexadecimal digits, the same ones for the same name for ever. */
    public synchronized String get(String name) {
        return values.containsKey(name) ? values.get(name) : draw(name);
    }

    private String draw(String name) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        values.put(name, HexFormat.of().formatHex(bytes));
        var content = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            DataFolder.writeWhole(file, content, "rw-------");
        } catch (IOException failure) {
            throw new StartRefused("The file " + file + " cannot be written: " + failure + ".", failure);
        }
        return values.get(name);
    }
}
