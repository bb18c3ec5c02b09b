package dev.baobei.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import dev.baobei.story.Town.Place;
import org.junit.jupiter.api.Test;

/** What an agent learns of a customer whom somebody else holds, and of themselves. */
@StoryTest
class SecrecyTest {

    @Inject
    Town town;

    @Test
    void underSecrecyTheSecondInLineReadsTheWordsOfTheFirst() {
        Place place = town.place(Town.halfAnHourAhead());

        String first = place.text(0, whole(place));
        String second = place.text(1, whole(place));

        assertEquals(shape(first), shape(second));
        assertTrue(first.contains("归属以到访确认为准"), first);
    }

    /** The words without receipt, times and proof. */
    private static String shape(String reply) {
        return reply.replaceAll("回执[2-9A-Z]{6}", "回执").replaceAll("(?:\\d{4}年)?\\d+月\\d+日\\d\\d:\\d\\d", "时间").replaceAll(
                "凭证[0-9a-f]{8}",
                "凭证");
    }

    private static String whole(Place place) {
        return "报备《" + place.name() + "》住宅,客户张先生,电话:13812341234。";
    }

    @Test
    void aProjectThatTellsRefusesOnlyWhatIsCertainlyTheSamePerson() {
        Place place = town.place(Town.toldWithoutLead());
        place.text(0, whole(place));

        assertEquals("未通过：" + place.name() + " 张先生138****1234。凭证", shape(place.text(1, whole(place))));
        assertTrue(place.text(1, MainStoryTest.report(place)).startsWith("已受理"), "nothing is refused because of a mask");
        assertTrue(place.text(0, whole(place)).startsWith("已受理"), "one's own report is only repeated");
    }

    @Test
    void whoHasLeftOrIsUnknownIsToldSo() {
        Place place = town.place(Town.halfAnHourAhead());

        assertEquals("未受理：您已不是" + place.agencies().get(0) + "的在职业务员。如有误请联系" + place.agencies().get(0) + "。",
                place.text(3, MainStoryTest.report(place)));
        assertEquals("未受理：您的号码没有登记。请所在渠道公司向案场登记您的号码后再报备。", Place.twilio()
                .deliver("+8613700000000", place.number(), MainStoryTest.report(place)).reply().orElseThrow());
    }

    @Test
    void aRivalsReceiptIsNobodysBusiness() {
        Place place = town.place(Town.halfAnHourAhead());
        String receipt = MainStoryTest.receipt(place, place.text(0, MainStoryTest.report(place)));

        assertEquals("没有找到您名下这条报备，请核对回执号或尾号。", place.text(1, "查询 " + receipt));
        assertEquals("没有找到您名下这条报备，请核对回执号或尾号。", place.text(1, "撤回 " + receipt));
        assertTrue(place.text(0, "查询 " + receipt).contains("待到访"));
        assertTrue(place.text(0, "撤回 " + receipt).startsWith("已撤回：" + place.name()));
        assertTrue(place.text(0, "查询 " + receipt).endsWith("已撤回"));
        assertEquals("您目前没有待到访的报备。", place.text(0, "查询"));
    }

    @Test
    void anIncompleteMessageIsAnsweredWithWhatIsMissingAndATextToSendBack() {
        Place place = town.place(Town.halfAnHourAhead());

        String reply = place.text(0, "报备《" + place.name() + "》住宅,客户张先生,电话:1389998444");

        assertTrue(Marks.without(reply).startsWith("未受理，电话“1389998444”位数不对。请补全后重发：\n"), reply);
        String corrected = reply.substring(reply.indexOf('\n') + 1).replaceAll("_+", "13899984440");
        assertTrue(place.text(0, corrected).startsWith("已受理"), corrected);
    }
}
