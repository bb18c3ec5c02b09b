/** Many writers, two instances, one database, the same few customers: what must never happen between them. Outside views only. */
package dev.baobei.race;
