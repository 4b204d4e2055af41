package org.sozialraum.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A youth office sees and changes its own: by Hibernate's discriminator, and by row-level security, each on its own. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class TenantsIT {

    private static final String HERE = "01060063";
    private static final String ELSEWHERE = "01054";

    Tokens tokens;

    @Inject
    Transactions transactions;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    private final String words = "words " + UUID.randomUUID();

    @Test
    void anotherOfficeFindsNothingAndChangesNothing() {
        requireApart(write());
    }

    @Test
    void theDiscriminatorAloneKeepsOfficesApart() throws SQLException {
        String id = write();
        change("alter table note disable row level security");
        try {
            requireApart(id);
        } finally {
            change("alter table note enable row level security");
        }
    }

    @Test
    void rowLevelSecurityAloneKeepsPlainSqlApart() {
        write();
        assertEquals(
                1L,
                in(HERE, () -> count(entities.createNativeQuery("select count(*) from note where words = :words"))));
        assertEquals(
                0L,
                in(
                        ELSEWHERE,
                        () -> count(entities.createNativeQuery("select count(*) from note where words = :words"))));
        assertEquals(
                0, in(ELSEWHERE, () -> execute("update note set remark = 'theirs' where words = '" + words + "'")));
        assertEquals(0, in(ELSEWHERE, () -> execute("delete from note where words = '" + words + "'")));
        assertEquals(1, in(HERE, () -> execute("update note set remark = 'ours' where words = '" + words + "'")));
    }

    @Test
    void plainSqlCanNeitherWriteARowForAnotherOfficeNorGiveOneAway() {
        write();
        for (String attempt : List.of(
                "insert into note (id, youth_office, words) values (gen_random_uuid(), '" + HERE + "', 'smuggled')",
                "insert into note (id, youth_office, words) values (gen_random_uuid(), '', 'nobody''s')")) {
            refused(ELSEWHERE, attempt);
        }
        refused(HERE, "update note set youth_office = '" + ELSEWHERE + "' where words = '" + words + "'");
    }

    /** What a broken rule says is logged, and shown to whoever may see the projections of any office: which rule, never the row. */
    @Test
    void aFaultOfTheDatabaseDoesNotTellTheRow() {
        String insert = "insert into note (id, youth_office, words) values ('%s', '%s', '%s')"
                .formatted(UUID.randomUUID(), HERE, words);
        in(HERE, () -> execute(insert));

        var broken = assertThrows(IllegalStateException.class, () -> in(HERE, () -> execute(insert)));

        String told = broken.getCause().getMessage();
        assertTrue(told.contains("note_pkey"), told);
        assertFalse(told.contains("Detail"), told);
    }

    @Test
    void theOfficeEndsWithTheTransactionAndDoesNotStayInThePool() throws SQLException {
        write();
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Connection connection = database.getConnection();
                all.add(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select coalesce(current_setting("
                                + "'sozialraum.youth_office', true), '') || (select count(*) from note)")) {
                    row.next();
                    assertEquals("0", row.getString(1));
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "youth_office",
                "youth-office",
                "X-Youth-Office",
                "X-Tenant",
                "X-Tenant-Id",
                "tenant",
                "sozialraum.youth_office",
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Original-URL",
                "X-HTTP-Method-Override"
            })
    void aHeaderThatClaimsAnOfficeChangesNothing(String header) {
        String id = write();
        request("clerk@" + ELSEWHERE)
                .header(header, HERE)
                .get("/api/v1/notes/" + id)
                .then()
                .statusCode(404);
        request("clerk")
                .header(header, ELSEWHERE)
                .get("/api/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    private void requireApart(String id) {
        String theirs = "clerk@" + ELSEWHERE;
        request(theirs).get("/api/v1/notes/" + id).then().statusCode(404);
        request(theirs).queryParam("words", words).get("/api/v1/notes").then().body("items", hasSize(0));
        request(theirs)
                .header("If-Match", request("clerk").get("/api/v1/notes/" + id).header("ETag"))
                .body(Map.of("remark", "theirs"))
                .patch("/api/v1/notes/" + id)
                .then()
                .statusCode(404);
        request("clerk").get("/api/v1/notes/" + id).then().statusCode(200).body("remark", equalTo(null));
    }

    private String write() {
        return request("clerk")
                .body(Map.of("words", words))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification request(String account) {
        return given().auth().oauth2(tokens.of(account)).contentType(ContentType.JSON);
    }

    private <T> T in(String office, Supplier<T> inOneTransaction) {
        List<T> result = new ArrayList<>();
        new Work(office, "somebody", null, null)
                .run(() -> transactions.inTheBackground(() -> result.add(inOneTransaction.get())));
        return result.getFirst();
    }

    private long count(jakarta.persistence.Query query) {
        return ((Number) query.setParameter("words", words).getSingleResult()).longValue();
    }

    private int execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void refused(String office, String sql) {
        var refused = assertThrows(IllegalStateException.class, () -> in(office, () -> execute(sql)), sql);
        assertEquals("42501", ((SQLException) refused.getCause()).getSQLState(), sql);
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser(KitParts.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
