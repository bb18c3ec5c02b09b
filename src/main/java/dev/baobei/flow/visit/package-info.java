/** An arrival, its verdict, its confirmation, and who hears of it. */
package dev.baobei.flow.visit;
