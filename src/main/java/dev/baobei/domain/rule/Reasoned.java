package dev.baobei.domain.rule;

import java.util.List;

/**
 * What a report gets on receipt, and why.
 *
 * @param trace what every question was answered, in the order in which they are asked
 */
public record Reasoned(Outcome outcome, List<Answered> trace) {}
