/**
 * What is remembered: the only packages with SQL, entities or rows, and the encryption of what they store. No HTTP, no
 * wording, no decision.
 */
package dev.baobei.postgres;
