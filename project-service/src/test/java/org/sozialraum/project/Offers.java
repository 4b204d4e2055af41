package org.sozialraum.project;

import static org.sozialraum.project.Garstedt.body;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** The offers of a youth office, as a test makes and changes them. */
record Offers(Garstedt office) {

    Map<String, Object> offer() {
        return body(
                "socialSpaceId",
                office.garstedt,
                "organisationId",
                office.providerOne,
                "topic",
                "Gemeinsam kochen",
                "title",
                "Offene Kochgruppe",
                "description",
                "Familien kochen miteinander.",
                "ageBands",
                List.of("AGE_6_TO_9", "AGE_10_TO_13", "AGE_6_TO_9"),
                "times",
                List.of(time("THURSDAY", "15:00", "17:30"), time("SATURDAY", "10:00", "12:00")),
                "timesNote",
                "nicht in den Ferien",
                "place",
                "Familienzentrum Garstedt, Haus 4",
                "location",
                body("latitude", 53.68451239, "longitude", 9.985),
                "languages",
                List.of("de", "tr"),
                "accessibility",
                List.of("STEP_FREE"),
                "lowThreshold",
                true,
                "contact",
                body("telephone", "040 123456", "website", "https://www.example.org/kochen"),
                "on",
                "2018-01-15");
    }

    static Map<String, Object> time(String weekday, String from, String to) {
        return body("weekday", weekday, "from", from, "to", to);
    }

    Map<String, Object> offer(Object... changed) {
        Map<String, Object> offer = offer();
        offer.putAll(body(changed));
        return offer;
    }

    ValidatableResponse patch(String account, String id, String tag, Object change) {
        return office.as(account)
                .header("If-Match", tag)
                .body(change)
                .patch("/api/v1/offers/" + id)
                .then();
    }

    String tag(String id) {
        return office.get("clerk", "/offers/" + id).extract().header("ETag");
    }
}
