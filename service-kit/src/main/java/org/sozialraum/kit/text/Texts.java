package org.sozialraum.kit.text;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.tenant.CurrentWork;

/**
 * What staff wrote, apart from the events that refer to it, so that it can be withdrawn. A shared text travels to the
 * other services under its id; one that is kept never leaves this service.
 */
@ApplicationScoped
public class Texts {

    /** Stands where a text stood that was withdrawn. */
    public static final String WITHDRAWN = "(Text zurückgezogen)";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource database;
    private final CurrentWork work;
    private final Clock clock;

    public Texts(DataSource database, CurrentWork work, Clock clock) {
        this.database = database;
        this.work = work;
        this.clock = clock;
    }

    /** Keeps a text that other services may show; null for null. */
    public TextRef share(String content) {
        return content == null ? null : write(content, true, false);
    }

    /** Keeps a text that stays in this service, and is listed there for whoever withdraws texts; null for null. */
    public TextRef keep(String content) {
        return content == null ? null : write(content, false, false);
    }

    /** Keeps a text that stays in this service, and there among those whom its own resource shows it to; null for null. */
    public TextRef keepForTeam(String content) {
        return content == null ? null : write(content, false, true);
    }

    /** The texts of these ids; what was withdrawn says so in its place. */
    public Map<UUID, String> read(Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id, content from text where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, String> texts = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String content = row.getString(2);
                    texts.put(row.getObject(1, UUID.class), content == null ? WITHDRAWN : content);
                }
            }
            return texts;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What stands for a text that was kept before, withdrawn or not; null for null. */
    public TextRef ref(UUID id) {
        if (id == null) {
            return null;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select hash from text where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no text " + id);
                }
                return new TextRef(id, row.getString(1));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private TextRef write(String content, boolean shared, boolean confidential) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String writtenSalt = HexFormat.of().formatHex(salt);
        TextRef ref = new TextRef(UuidCreator.getTimeOrderedEpoch(), hash(writtenSalt, content));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into text (id, youth_office, content, salt, hash, written_at, shared, confidential)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            statement.setObject(1, ref.id());
            statement.setString(2, work.get().youthOffice());
            statement.setString(3, content);
            statement.setString(4, writtenSalt);
            statement.setString(5, ref.hash());
            statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setBoolean(7, shared);
            statement.setBoolean(8, confidential);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return ref;
    }

    /** SHA-256 of the salt as it is written, a colon and the text, in lower-case hex. */
    public static String hash(String salt, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((salt + ":" + content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
