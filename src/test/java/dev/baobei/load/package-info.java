/** How many reports a second the packaged gateway takes in, and how long an agent waits: printed, never asserted. Outside views only. */
package dev.baobei.load;
