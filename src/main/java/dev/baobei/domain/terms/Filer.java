package dev.baobei.domain.terms;

/** Who of an agency may send its reports. */
public enum Filer {
    /** Every agent. */
    ANY,
    /** Only whom the agency named for the project (指定备案人员): REG-16, line 284. */
    DESIGNATED
}
