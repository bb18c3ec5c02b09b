package dev.baobei.domain.parse.format;

import java.util.regex.Pattern;

import dev.baobei.domain.text.Text;

/** The number of a room (房号) and no project's name: 3-1201, 5号楼2单元1802室. */
final class Room {

    private static final Pattern NUMBER = Pattern
            .compile("[A-Za-z]?[0-9]{1,4}(?:[-#/ ]|号?楼|幢|栋|座|单元)[0-9A-Za-z#号楼幢栋座单元室-]{1,12}");

    private Room() {}

    static boolean is(Text value) {
        return NUMBER.matcher(value).matches();
    }
}
