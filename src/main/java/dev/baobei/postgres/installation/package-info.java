/**
 * What must be true of a database before the gateway works on it, and the one row that says whose it is. No rows of the
 * trade.
 */
package dev.baobei.postgres.installation;
