package dev.baobei.domain.parse;

/**
 * A part of the raw text and what it was taken for.
 *
 * @param from   first UTF-16 index in the raw text
 * @param to     index after the last
 * @param field  what it was taken for
 * @param report index of the report it belongs to, from 0
 */
public record Span(int from, int to, Field field, int report) {}
