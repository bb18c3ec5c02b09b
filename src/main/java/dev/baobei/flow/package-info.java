/**
 * One file per story. A flow loads what bears on the question, asks the domain, and records the outcome; transactions start
 * here. No SQL, no HTTP, no wording.
 */
package dev.baobei.flow;
