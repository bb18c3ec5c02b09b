/**
 * A second, small model of judging, written from the regulations and the design alone, and the histories on which it is
 * asked. Knows nothing of the product (no import of it, its own dates): what agreed with the engine by sharing code with it
 * would prove nothing.
 */
package dev.baobei.reference;
