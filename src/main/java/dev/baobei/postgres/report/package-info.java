/** Reports and what happens to them after their decision. */
package dev.baobei.postgres.report;
