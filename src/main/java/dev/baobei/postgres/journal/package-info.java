/** The chains of entries, written in the transaction of what they tell. */
package dev.baobei.postgres.journal;
