/**
 * The PostgreSQL that comes with the gateway: its folder, its programs, its start and its end. Nothing here runs when a
 * database is configured, and nothing here knows what is stored.
 */
package dev.baobei.postgres.embedded;
