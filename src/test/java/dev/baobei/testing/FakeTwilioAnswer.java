package dev.baobei.testing;

import java.io.StringReader;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the gateway answered to a webhook, as the provider sees it. */
public record FakeTwilioAnswer(int status, String contentType, String body) {

    /** The words of the one message in the TwiML; nothing where the gateway keeps silent. */
    public Optional<String> reply() {
        return message().map(Element::getTextContent);
    }

    /** Where the gateway asks to be told what became of that message. */
    public Optional<String> statusCallback() {
        return message().map(message -> message.getAttribute("statusCallback"));
    }

    private Optional<Element> message() {
        try {
            var xml = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)))
                    .getDocumentElement();
            if (!xml.getTagName().equals("Response")) {
                throw new AssertionError("not TwiML: " + body);
            }
            var messages = xml.getElementsByTagName("Message");
            return messages.getLength() == 0 ? Optional.empty() : Optional.of((Element) messages.item(0));
        } catch (Exception notXml) {
            throw new AssertionError("not TwiML: " + body, notXml);
        }
    }
}
