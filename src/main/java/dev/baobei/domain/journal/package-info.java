/**
 * The journal: one hash chain per project over everything decided. Entries are canonical bytes; personal values enter as
 * commitments, so that they can be erased and the chain still verifies.
 */
package dev.baobei.domain.journal;
