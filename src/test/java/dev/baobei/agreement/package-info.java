/**
 * The engine and the reference model asked the same: histories of the reference within what the engine supports are played
 * through the product's own domain, and decisions and verdicts compared.
 */
package dev.baobei.agreement;
