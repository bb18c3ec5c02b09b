/**
 * What if other terms had been in force? A project's history is replayed under them with the same rules that decide and judge, and
 * each decision and verdict is held against the one on record. Pure: what is replayed is handed in, in the order of the journal.
 */
package dev.baobei.domain.whatif;
