package dev.baobei.channel.twilio;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Twilio's markup for an answer (provider contract, TwiML): at most one message, and silence as an empty response. */
final class Twiml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** What says nothing: an empty response. */
    static final String SILENCE = HEAD + "<Response/>";

    private Twiml() {}

    /** {@code <Response><Message statusCallback="...">...</Message></Response>}: one reply, and where to tell what became of it. */
    static String of(String reply, String statusCallback) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartElement("Response");
            xml.writeStartElement("Message");
            xml.writeAttribute("statusCallback", statusCallback);
            xml.writeCharacters(legal(reply));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text cannot fail to be written into memory", impossible);
        }
        return HEAD + text;
    }

    /** Without the characters that XML 1.0 cannot carry at all: a parser that meets one refuses the whole answer. */
    private static String legal(String reply) {
        return reply.codePoints()
                .filter(Twiml::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
