/** Messages, what was decided about them, and what is to be sent. */
package dev.baobei.postgres.message;
