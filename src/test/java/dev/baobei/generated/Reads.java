package dev.baobei.generated;

import dev.baobei.domain.parse.Reading;
import dev.baobei.domain.parse.Surroundings;

/** What reads a message: the reader itself, or the reader with a planted defect. */
@FunctionalInterface
interface Reads {

    Reading read(String text, Surroundings around);
}
