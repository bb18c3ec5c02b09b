package dev.baobei.generated;

import dev.baobei.domain.parse.Field;

/**
 * Where a value was typed.
 *
 * @param field what it is
 * @param value the number's pattern or the words as meant
 * @param from  first UTF-16 index
 * @param to    index after the last
 */
record Place(Field field, String value, int from, int to) {}
