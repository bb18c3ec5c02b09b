package dev.baobei.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class TwimlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @Test
    void silenceIsAnEmptyResponse() {
        assertEquals(HEAD + "<Response/>", Twiml.of(Optional.empty()));
    }

    @Test
    void aReplyIsOneMessageWithItsMarkupEscaped() {
        assertEquals(HEAD + "<Response><Message>A&amp;B &lt;3 ]]&gt; 你好</Message></Response>",
                Twiml.of(Optional.of("A&B <3 ]]> 你好")));
    }

    @Test
    void linesEmojiAndRareCharactersStayAsTheyAre() {
        assertEquals(HEAD + "<Response><Message>已受理\n𠮷先生 😀 \"ok\"</Message></Response>",
                Twiml.of(Optional.of("已受理\n𠮷先生 😀 \"ok\"")));
    }

    @Test
    void charactersThatXmlCannotCarryAreLeftOut() {
        assertEquals(HEAD + "<Response><Message>ab</Message></Response>",
                Twiml.of(Optional.of("a\u0000\u000b\ud800\uffff\u001bb")));
    }

    @Test
    void anEmptyReplyIsStillAMessage() {
        assertEquals(HEAD + "<Response><Message></Message></Response>", Twiml.of(Optional.of("")));
    }
}
