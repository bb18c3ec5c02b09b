package dev.baobei.domain.parse.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.Label;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Signs;
import dev.baobei.domain.text.Text;

/**
 * Rows pasted from a sheet under their header: 报备项目,客户姓名,客户号码 and below it a customer to a line; the number of the
 * row (序号) says nothing.
 */
final class TableRows implements Format {

    private static final Signs OF_RULES = Signs.of(" |-:=+");
    private static final Signs BESIDE_CELL = Signs.of(" \n,;。!~");

    /** So many lines may be the header or stand above it. */
    private static final int MOST_ABOVE = 5;

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        if (!text.holds('\n')) {
            return List.of();
        }
        List<Text> lines = text.split(Signs.LINE_END);
        lines.removeIf(line -> line.indexOfOther(OF_RULES, 0) < 0);
        for (int at = 0; at < Math.min(MOST_ABOVE, lines.size() - 1); at++) {
            if (Header.of(lines.get(at)).isPresent()) {
                return rows(lines, at, projects);
            }
        }
        return List.of();
    }

    private static List<Draft> rows(List<Text> lines, int at, ProjectNames projects) {
        Header header = Header.of(lines.get(at)).orElseThrow();
        Draft heading = new Draft();
        lines.stream().limit(at).flatMap(line -> Pieces.of(line, projects).stream())
                .filter(piece -> piece.is(Piece.Kind.PROJECT))
                .forEach(piece -> heading.add(Field.PROJECT, piece.text()));
        List<Draft> rows = lines.stream().skip(at + 1L).filter(line -> Header.of(line).isEmpty())
                .flatMap(line -> row(header, line, projects)).toList();
        rows.forEach(row -> row.inherit(heading, List.of(Field.PROJECT)));
        return rows;
    }

    /** Cells by position; a row that has fewer or more is read by what stands in it; one without a number is the footer. */
    private static Stream<Draft> row(Header header, Text line, ProjectNames projects) {
        List<Text> cells = header.cells(line);
        if (!header.fits(cells)) {
            return PhoneFinder.in(line).isEmpty()
                    ? Stream.empty()
                    : new CustomerReader(line, Pieces.of(line, projects), projects, true).customers().stream();
        }
        Draft draft = new Draft();
        for (int at = 0; at < header.labels().size(); at++) {
            Optional<Label> label = header.labels().get(at);
            Text cell = cells.get(at).strip(BESIDE_CELL);
            label.ifPresent(found -> draft.add(found.field(), FormValue.cut(found.field(), cell, projects)));
        }
        return Stream.of(draft);
    }
}
