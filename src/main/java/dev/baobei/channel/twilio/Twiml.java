package dev.baobei.channel.twilio;

import java.io.StringWriter;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Twilio's markup for an answer: at most one message, and silence as an empty response. */
final class Twiml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private Twiml() {}

    /** {@code <Response><Message>...</Message></Response>}, or {@code <Response/>} where nothing is to be said. */
    static String of(Optional<String> reply) {
        return HEAD + reply.map(Twiml::response).orElse("<Response/>");
    }

    private static String response(String reply) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartElement("Response");
            xml.writeStartElement("Message");
            xml.writeCharacters(legal(reply));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text cannot fail to be written into memory", impossible);
        }
        return text.toString();
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
