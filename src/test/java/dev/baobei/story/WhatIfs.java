package dev.baobei.story;

import java.util.Map;

import dev.baobei.story.Town.Place;

/** Asks what would be if. */
final class WhatIfs {

    private WhatIfs() {}

    /** Starts one as a manager; gives where it is shown. */
    static String start(Place place, Map<String, Object> request) {
        return place.town().staff("whatif", "manager").body(request)
                .post("/api/projects/" + place.code() + "/what-if").then().statusCode(202).extract().header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }
}
