/** What a replay starts from, and what it came to. */
package dev.baobei.postgres.replay;
