package org.sozialraum.stack.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.sozialraum.stack.DataFolder;

/** The key that signs tokens. It is kept, since the services cache its public half by name and a token outlives a restart of the sign-in. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static JWK in(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            DataFolder.writeWhole(file, new RSAKeyGenerator(BITS).generate().toJSONString(), "rw-------");
        }
        return JWK.parse(Files.readString(file));
    }
}
