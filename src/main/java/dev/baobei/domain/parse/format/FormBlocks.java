package dev.baobei.domain.parse.format;

import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;

/** What one block of a form says for the others: who reports, and the one project of them all. */
final class FormBlocks {

    private static final List<Field> OF_REPORTER = List.of(Field.AGENCY, Field.AGENT, Field.AGENT_PHONE);

    private FormBlocks() {}

    /**
     * Lets a block have what another one says below it.
     *
     * @param apart whether empty lines part the blocks, so that the last one's project may be its own alone
     */
    static void share(List<Draft> blocks, boolean apart) {
        if (blocks.size() < 2) {
            return;
        }
        Draft last = blocks.get(blocks.size() - 1);
        boolean onlyLast = blocks.stream().limit(blocks.size() - 1L).noneMatch(block -> block.has(Field.PROJECT));
        for (Draft block : blocks) {
            if (block != last) {
                block.inherit(last, OF_REPORTER);
                block.inherit(last, onlyLast && !apart ? List.of(Field.PROJECT, Field.PROPERTY_TYPE) : List.of());
            }
        }
    }
}
