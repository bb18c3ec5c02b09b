/** One visit or one report, locked together with its project, while something is done about it. */
package dev.baobei.flow.act;
