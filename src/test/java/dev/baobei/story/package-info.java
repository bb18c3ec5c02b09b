/** The stories whole: messages in over real HTTP, visits made, verdicts, replies and notices compared, on a real PostgreSQL. */
package dev.baobei.story;
