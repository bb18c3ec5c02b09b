/** What every store needs: columns, batches, JSON, transactions, sealed numbers. */
package dev.baobei.postgres.sql;
