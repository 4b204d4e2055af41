package org.sozialraum.stack.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.stack.StartRefused;

class DemoTargetTest {

    @Test
    void takesAddressAndPasswordFileInAnyOrder() {
        var target =
                DemoTarget.parse(List.of("--password-file", "secret.txt", "--token-endpoint", "http://localhost/t"));

        assertEquals(new DemoTarget(URI.create("http://localhost/t"), Path.of("secret.txt")), target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--token-endpoint http://localhost/t",
                "--password-file secret.txt",
                "--token-endpoint localhost --password-file secret.txt",
                "--token-endpoint file:///etc --password-file secret.txt",
                "--token-endpoint http://%zz --password-file secret.txt",
                "--token-endpoint http://localhost/t --password-file",
                "--token-endpoint http://localhost/t --pasword-file secret.txt"
            })
    void refusesAnythingElse(String typed) {
        var arguments = typed.isEmpty() ? List.<String>of() : List.of(typed.split(" "));

        assertThrows(StartRefused.class, () -> DemoTarget.parse(arguments));
    }
}
