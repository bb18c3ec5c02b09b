package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/**
 * Name and number side by side, whatever stands between: 越秀张女士15012345678, 张三 138****1234, 金桥+张三+138****1234,
 * 张先生.男.1381***5678; several customers on a line or below one another.
 */
final class CustomerLines implements Format {

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        List<Piece> pieces = Pieces.of(text, projects);
        List<Draft> customers = new CustomerReader(text, pieces, projects, false).customers();
        boolean meant = Sequence.lastNumber(pieces) >= 0 || text.indexOf("报备") >= 0
                || customers.get(0).has(Field.NAME) && customers.get(0).has(Field.PROJECT);
        return meant ? customers : List.of();
    }
}
