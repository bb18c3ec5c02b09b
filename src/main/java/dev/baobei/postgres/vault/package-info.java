/**
 * The keys of the house and what is done with them: sealing what is stored, and the blind index that finds a whole number
 * again without keeping it. No SQL, and no knowledge of what is sealed.
 */
package dev.baobei.postgres.vault;
