/** What a project says of days: its calendar, and who is on duty. */
package dev.baobei.postgres.project;
