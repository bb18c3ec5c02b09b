/**
 * Characters: one folded form of whatever was typed, for matching only, that always knows its place in the raw text. No words
 * of the trade live here.
 */
package dev.baobei.domain.text;
