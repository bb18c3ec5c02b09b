/** What staff enter for agents (代报): answered in the response to whoever enters it; nobody can be written to on it. */
package dev.baobei.channel.entry;
