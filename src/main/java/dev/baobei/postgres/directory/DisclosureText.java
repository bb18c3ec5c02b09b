package dev.baobei.postgres.directory;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.baobei.domain.terms.Disclosure;

/**
 * What each side learns of another agency as it is written down, within {@link TermsText}: each choice, and what is left out is
 * as under secrecy; or {@code SECRET} or {@code TOLD} for all of it.
 */
record DisclosureText(Disclosure.ToAgent agent, Disclosure.ToHolder holder, Disclosure.Collision collision,
        Disclosure.ToDesk desk) {

    /** All of it in one word. */
    enum Word {
        SECRET(Disclosure.SECRET), TOLD(Disclosure.TOLD);

        private final Disclosure meant;

        Word(Disclosure meant) {
            this.meant = meant;
        }
    }

    Disclosure toDisclosure() {
        return new Disclosure(Optional.ofNullable(agent).orElse(Disclosure.SECRET.agent()),
                Optional.ofNullable(holder).orElse(Disclosure.SECRET.holder()),
                Optional.ofNullable(collision).orElse(Disclosure.SECRET.collision()),
                Optional.ofNullable(desk).orElse(Disclosure.SECRET.desk()));
    }

    /** Reads a word or choices. */
    static final class Reader extends StdDeserializer<Disclosure> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Disclosure.class);
        }

        @Override
        public Disclosure deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.START_OBJECT)
                    ? context.readValue(parser, DisclosureText.class).toDisclosure()
                    : context.readValue(parser, Word.class).meant;
        }
    }

    /** Writes a word where there is one for it: what was written before there were choices is written as it was. */
    static final class Writer extends StdSerializer<Disclosure> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Disclosure.class);
        }

        @Override
        public void serialize(Disclosure said, JsonGenerator json, SerializerProvider provider) throws IOException {
            for (Word word : Word.values()) {
                if (word.meant.equals(said)) {
                    json.writeString(word.name());
                    return;
                }
            }
            provider.defaultSerializeValue(new DisclosureText(said.agent(), said.holder(), said.collision(), said.desk()),
                    json);
        }
    }
}
