/** Disputes, rulings and appeals. */
package dev.baobei.postgres.dispute;
