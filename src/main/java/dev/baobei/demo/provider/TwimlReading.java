package dev.baobei.demo.provider;

import java.io.StringReader;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an answer to a webhook as the provider does. */
final class TwimlReading {

    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private TwimlReading() {}

    /** A text to send back, and where to tell what became of it, if anywhere. */
    record Reply(String text, String statusCallback) {}

    /** The text to send back; nothing for an empty response. */
    static Optional<Reply> message(String twiml) {
        try {
            XMLStreamReader xml = READERS.createXMLStreamReader(new StringReader(twiml));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Message")) {
                    String statusCallback = xml.getAttributeValue(null, "statusCallback");
                    return Optional.of(new Reply(xml.getElementText(), statusCallback));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException notTwiml) {
            throw new IllegalStateException("the gateway answered with something that is not TwiML", notTwiml);
        }
    }
}
