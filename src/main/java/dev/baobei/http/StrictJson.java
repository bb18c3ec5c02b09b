package dev.baobei.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * How bodies are read: a document means one thing or is refused. What somebody misspelt, said twice or wrote as another type is
 * not guessed at. What we wrote ourselves is read by the ordinary mapper: a row may hold more than this version knows.
 */
@Provider
public class StrictJson implements ContextResolver<ObjectMapper> {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 100_000;

    /** A little less than what the server reads at all: it would break off without a document. */
    private static final long LONGEST_BODY = 1_000_000;

    private final ObjectMapper strict;

    /** A stricter copy of the mapper that writes our answers. */
    public StrictJson(ObjectMapper ours) {
        this.strict = ours.copyWith(factory());
        strict.setConfig(strict.getDeserializationConfig()
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        strict.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        strict.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        strict.registerModule(texts());
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_TEXT).maxDocumentLength(LONGEST_BODY).build())
                .build();
    }

    private static SimpleModule texts() {
        return new SimpleModule()
                .addDeserializer(String.class, new TextOnly<>(String.class, text -> text))
                .addDeserializer(Instant.class, new TextOnly<>(Instant.class, text -> OffsetDateTime.parse(text).toInstant()))
                .addDeserializer(OffsetDateTime.class, new TextOnly<>(OffsetDateTime.class, OffsetDateTime::parse))
                .addDeserializer(LocalDate.class, new TextOnly<>(LocalDate.class, LocalDate::parse));
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
