/**
 * Who is who, mapped by Hibernate Reactive: what staff set up, and the copy of it in memory. Nothing that is decided lives here.
 */
package dev.baobei.postgres.directory;
