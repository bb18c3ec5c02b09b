/** How the packaged gateway starts quickly: the rehearsal that the build holds, and that a start makes use of it. */
package dev.baobei.start;
