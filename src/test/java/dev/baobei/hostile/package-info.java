/** Requests as somebody sends them who means no good, or whose program is broken: generated for whatever endpoints there are. */
package dev.baobei.hostile;
