package dev.baobei.channel.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwimlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final String CALLBACK = "http://localhost:8080/s?outgoing=1&a=2";
    private static final String MESSAGE = HEAD
            + "<Response><Message statusCallback=\"http://localhost:8080/s?outgoing=1&amp;a=2\">";

    @Test
    void silenceIsAnEmptyResponse() {
        assertEquals(HEAD + "<Response/>", Twiml.SILENCE);
    }

    @Test
    void aReplyIsOneMessageWithItsMarkupEscaped() {
        assertEquals(MESSAGE + "A&amp;B &lt;3 ]]&gt; 你好</Message></Response>",
                Twiml.of("A&B <3 ]]> 你好", CALLBACK));
    }

    @Test
    void linesEmojiAndRareCharactersStayAsTheyAre() {
        assertEquals(MESSAGE + "已受理\n𠮷先生 😀 \"ok\"</Message></Response>",
                Twiml.of("已受理\n𠮷先生 😀 \"ok\"", CALLBACK));
    }

    @Test
    void charactersThatXmlCannotCarryAreLeftOut() {
        assertEquals(MESSAGE + "ab</Message></Response>",
                Twiml.of("a\u0000\u000b\ud800\uffff\u001bb", CALLBACK));
    }

    @Test
    void anEmptyReplyIsStillAMessage() {
        assertEquals(MESSAGE + "</Message></Response>", Twiml.of("", CALLBACK));
    }
}
