/**
 * Messages in, replies out: one folder per message channel, none of which knows another. Here lies only what all of them
 * share. Nothing here decides anything, and nothing answers before the message is kept.
 */
package dev.baobei.channel;
