/** Who is who and under which terms, checked whole and put in force whole. */
package dev.baobei.flow.setup;
