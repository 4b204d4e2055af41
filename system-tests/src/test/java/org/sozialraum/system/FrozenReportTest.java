package org.sozialraum.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.system.RunningSystem.Service.REPORTING;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.system.RunningSystem.Verified;

/** A report that three people have signed, saved as a file, and held against the log by an auditor's own program. */
class FrozenReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system = RunningSystem.get();

    @TempDir
    Path folder;

    @Test
    void theAuditorsProgramFindsTheSavedVersionInTheLogAndNamesAFigureThatWasChanged() throws IOException {
        String saved = frozen("/annual-reports/2016/versions");
        Verified same = system.verify(write("saved.json", saved));
        assertEquals(0, same.code(), same.said());
        assertTrue(same.said()
                .startsWith("Diese Version wurde so vorgelegt, und das Protokoll ergibt denselben Bericht."));
        assertEquals(1, same.said().lines().count(), same.said());

        ObjectNode changed = (ObjectNode) JSON.readTree(saved);
        ObjectNode money = (ObjectNode) changed.at("/report/money");
        String plan = money.path("plan").textValue();
        money.put("plan", "1.00");
        Verified other = system.verify(write("changed.json", JSON.writeValueAsString(changed)));
        assertEquals(1, other.code(), other.said());
        assertTrue(other.said().contains("Zahl money.plan: vorgelegt 1.00, aus dem Protokoll " + plan), other.said());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** The third signature is refused for as long as the report has not read all of the log. */
    private String frozen(String versions) {
        int version = system.post(
                        "clerk", REPORTING, versions, Map.of("number", "M " + UUID.randomUUID(), "date", "2017-02-21"))
                .statusCode(201)
                .extract()
                .path("version");
        String path = versions + "/" + version;
        for (String signatory : List.of("clerk", "section-head", "office-head")) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> system.post(signatory, REPORTING, path + "/signatures", Map.of())
                            .statusCode(200));
        }
        return system.get("auditor", REPORTING, path)
                .statusCode(200)
                .body("summary.state", equalTo("SUBMITTED"))
                .extract()
                .asString();
    }
}
