/** What the gateway answers, as values; {@code wording} turns them into text. */
package dev.baobei.domain.reply;
