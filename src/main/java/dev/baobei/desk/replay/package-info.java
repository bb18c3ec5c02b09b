/** What-if, re-run and the journal's export. */
package dev.baobei.desk.replay;
