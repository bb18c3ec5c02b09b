/**
 * What the gateway knows about pre-reports (报备), visits and verdicts: plain values and pure functions.
 *
 * <p>No framework, no database, no clock, no input or output; only the JDK and a few pure libraries (phone metadata, Chinese
 * script conversion). Nothing a stranger typed may make it throw: outcomes are values.
 */
package dev.baobei.domain;
