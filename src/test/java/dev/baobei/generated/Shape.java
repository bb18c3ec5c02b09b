package dev.baobei.generated;

import java.util.List;

/** One way of writing a report: types what the sheet says and tells what it means. */
@FunctionalInterface
interface Shape {

    List<Meant> write(Sheet sheet, Typing typing);
}
