package org.sozialraum.stack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who runs the launcher, by number: a name may be missing, and `root` may be called otherwise. */
public final class CurrentUser {
    private CurrentUser() {}

    public static long id() {
        return new UnixSystem().getUid();
    }

    static boolean owns(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid")).longValue() == id();
    }
}
