/**
 * The terms (规则) of a project as data, and the one place that computes with dates: lead time, validity, protection, always
 * with {@code java.time} in the project's zone.
 */
package dev.baobei.domain.terms;
