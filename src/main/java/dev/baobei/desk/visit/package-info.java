/** Arrivals, verdicts, confirmations, households, groups, stamps, the day's register. */
package dev.baobei.desk.visit;
