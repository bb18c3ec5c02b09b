/**
 * Messages made from data through a grammar of the ways in which salespeople write, and judged against that data. Knows the
 * reader by its entry point and its results alone: a grammar written from the reader would prove nothing.
 */
package dev.baobei.generated;
