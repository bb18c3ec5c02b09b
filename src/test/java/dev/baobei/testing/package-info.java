/** What tests stand on: a real database, the packaged gateway as a process. No expectations. */
package dev.baobei.testing;
