package org.sozialraum.stack.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sozialraum.stack.CurrentUser;
import org.sozialraum.stack.StartRefused;
import org.sozialraum.stack.process.Spawner;

/**
 * PostgreSQL refuses to run as root. For root it is started either in a user name space of its own, where the same user has another name and no
 * special rights, or, where the machine refuses that, as the user `nobody`, who is then given the database's folder.
 */
final class RunAs {
    private static final int NOBODY = 65534;
    private static final List<String> OWN_NAME_SPACE = List.of("unshare", "--user");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs");

    private final List<String> wrapper;

    private RunAs(List<String> wrapper) {
        this.wrapper = wrapper;
    }

    /** Hands `folder` over where another user has to own it; `programs` must be readable for that user. */
    static RunAs forThisUser(PostgresPrograms programs, Path folder) {
        if (!isRoot() && hasName()) {
            return new RunAs(List.of());
        }
        if (Spawner.works(with(OWN_NAME_SPACE, "true")) && !belongsToNobody(folder)) {
            return new RunAs(OWN_NAME_SPACE);
        }
        if (!isRoot()) {
            throw new StartRefused(
                    "PostgreSQL needs a user that the machine knows by name: start ./run as one that has an entry in /etc/passwd.");
        }
        giveToNobody(folder);
        if (!Spawner.works(with(AS_NOBODY, programs.program("postgres"), "--version"))
                || !Spawner.works(with(AS_NOBODY, "test", "-w", folder.toString()))) {
            throw new StartRefused("PostgreSQL cannot run as root, and the user nobody cannot reach " + folder
                    + ": start ./run as another user, or choose a folder that everybody can reach with --data DIR.");
        }
        return new RunAs(AS_NOBODY);
    }

    List<String> wrapper() {
        return wrapper;
    }

    /** Lets PostgreSQL read a file that the launcher wrote for it. */
    void handOver(Path file) {
        if (wrapper.equals(AS_NOBODY)) {
            giveToNobody(file);
        }
    }

    private static List<String> with(List<String> wrapper, String... command) {
        return Stream.concat(wrapper.stream(), Stream.of(command)).toList();
    }

    private static boolean isRoot() {
        return CurrentUser.id() == 0;
    }

    /** In containers a user may be a bare number, which PostgreSQL refuses; in a name space of its own it has the name `nobody`. */
    private static boolean hasName() {
        return new UnixSystem().getUsername() != null;
    }

    private static boolean belongsToNobody(Path folder) {
        try {
            return Integer.valueOf(NOBODY).equals(Files.getAttribute(folder, "unix:uid"));
        } catch (IOException failure) {
            throw new StartRefused("The folder " + folder + " cannot be read: " + failure + ".", failure);
        }
    }

    private static void giveToNobody(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException failure) {
            throw new StartRefused(
                    "The folder " + folder + " cannot be given to the user nobody: " + failure + ".", failure);
        }
    }
}
