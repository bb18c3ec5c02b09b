/**
 * How far each journal has come, signed, in a file outside the database: whoever changes the database cannot change what was said
 * about it before. No knowledge of what the journals say.
 */
package dev.baobei.postgres.checkpoint;
