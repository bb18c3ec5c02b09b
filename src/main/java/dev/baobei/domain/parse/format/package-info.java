/**
 * The ways in which salespeople write (报备格式), one file each. A format cuts a text into fields; what a value means is not its
 * business.
 */
package dev.baobei.domain.parse.format;
