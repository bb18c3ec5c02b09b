/** Disputes until they are ruled, and what is late. */
package dev.baobei.flow.dispute;
