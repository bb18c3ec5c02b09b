/**
 * What every class and every source file of ours must obey, and a planted offence for each rule that shows it can fail. Nothing
 * here starts anything.
 */
package dev.baobei.architecture;
