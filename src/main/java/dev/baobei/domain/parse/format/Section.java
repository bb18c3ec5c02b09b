package dev.baobei.domain.parse.format;

import java.util.ArrayList;
import java.util.List;

import dev.baobei.domain.parse.Draft;
import dev.baobei.domain.parse.Field;
import dev.baobei.domain.text.Text;

/** What a heading says for the customers below it: the projects, their property types. */
final class Section {

    private final List<Text> projects = new ArrayList<>();
    private final List<Text> types = new ArrayList<>();
    private boolean open;

    boolean isOpen() {
        return open;
    }

    boolean hasProject() {
        return !projects.isEmpty();
    }

    /** Names a project: beside the one before it, or in its place. */
    void name(Text project) {
        if (!open) {
            projects.clear();
            types.clear();
        }
        projects.add(project);
        open = true;
    }

    void type(Text type) {
        Text last = types.isEmpty() ? type : types.get(types.size() - 1);
        int gap = type.position() - last.position() - last.length();
        if (!types.isEmpty() && gap == 1) {
            types.set(types.size() - 1, last.upTo(type));
        } else {
            types.add(type);
        }
    }

    /** From now on another project heads another section. */
    void close() {
        open = false;
    }

    void giveTo(Draft customer) {
        projects.forEach(project -> customer.add(Field.PROJECT, project));
        types.forEach(type -> customer.add(Field.PROPERTY_TYPE, type));
    }
}
