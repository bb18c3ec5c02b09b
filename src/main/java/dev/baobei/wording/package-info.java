/**
 * How it is said: message bundles, Chinese first and English beside it, that turn the domain's replies and traces into text. No
 * decision is made here; nothing is said elsewhere.
 */
package dev.baobei.wording;
