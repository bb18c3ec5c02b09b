/** Arrivals, verdicts, customers and whom they are protected for. */
package dev.baobei.postgres.visit;
