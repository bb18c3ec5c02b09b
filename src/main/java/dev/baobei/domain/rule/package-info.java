/**
 * What must hold for a pre-report to be accepted on receipt: one rule, one file, in one visible order. Each either has nothing
 * to object or says what it objects to; {@code Reception} turns that into the outcome.
 */
package dev.baobei.domain.rule;
