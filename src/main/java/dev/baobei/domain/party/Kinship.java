package dev.baobei.domain.party;

/** What a visitor is to another visitor (直属关系): field/rules.md, section 8. Which of them make one household, terms say. */
public enum Kinship {
    /** 父母. */
    PARENT,
    /** 夫妻. */
    SPOUSE,
    /** 儿女. */
    CHILD,
    /** 兄弟姐妹: counted by some (DY8), not by REG-03. */
    SIBLING
}
