package dev.baobei.demo.page;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;

import dev.baobei.demo.DemoMode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page offers what is on record, and works under a policy that allows our own files only. */
@QuarkusTest
@TestProfile(DemoMode.class)
class PageTest {

    private static final Pattern INLINE = Pattern
            .compile("<style|\\sstyle=|\\son[a-z]+=|<script(?! src=)|javascript:|https?://");

    @Test
    void agents_numbers_projects_and_samples_can_be_picked() {
        String page = page();
        for (String choice : List.of("王磊 · 诚邦地产", "赵敏 · 诚邦地产（已离职）", "+15005550006 · 全部项目", "+15005550011 · 仅金桥农批",
                "提前30分钟报备，168小时内有效，撞单不告知", "来前随时可报，7天内有效，撞单告知未通过", "须提前一天报备，7天内有效，撞单不告知",
                "报备《金桥农批》商铺,客户张先生,电话:138****1234。诚邦地产王磊。")) {
            assertTrue(page.contains(choice), choice);
        }
    }

    @Test
    void nothing_in_it_is_inline_or_from_elsewhere() {
        assertFalse(INLINE.matcher(page()).find());
    }

    private static String page() {
        return RestAssured.get("/demo").then().statusCode(200).contentType("text/html").extract().asString();
    }

    @ParameterizedTest
    @CsvSource({"/demo, text/html", "/demo/demo.css, text/css", "/demo/demo.js, text/javascript",
            "/demo/icon.svg, image/svg+xml"})
    void all_of_it_is_served_under_the_policy_and_asked_for_anew(String path, String type) {
        RestAssured.get(path).then().statusCode(200).contentType(type)
                .header("Content-Security-Policy", equalTo("default-src 'none'; script-src 'self'; style-src 'self'; "
                        + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                .header("Cache-Control", equalTo("no-cache"));
    }
}
