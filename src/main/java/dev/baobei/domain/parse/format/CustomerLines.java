package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.parse.PhoneFinder;
import dev.baobei.domain.parse.PhoneSighting;
import dev.baobei.domain.parse.ProjectNames;
import dev.baobei.domain.text.Text;

/**
 * Name and number side by side, whatever stands between: 越秀张女士15012345678, 张三 138****1234, 金桥+张三+138****1234,
 * 张先生.男.1381***5678; several customers on a line or below one another.
 */
final class CustomerLines implements Format {

    @Override
    public List<Draft> read(Text text, ProjectNames projects) {
        List<PhoneSighting> phones = PhoneFinder.in(text);
        if (phones.isEmpty()) {
            return withoutNumber(text, projects);
        }
        CustomerReader reader = new CustomerReader(projects);
        Stretch.of(text, phones).forEach(reader::take);
        return reader.customers();
    }

    private static List<Draft> withoutNumber(Text text, ProjectNames projects) {
        Draft draft = CustomerWords.of(text, projects).draft();
        boolean meant = text.indexOf("报备") >= 0 || draft.has(Field.NAME) && draft.has(Field.PROJECT);
        return meant && draft.isOfSomebody() ? List.of(draft) : List.of();
    }
}
