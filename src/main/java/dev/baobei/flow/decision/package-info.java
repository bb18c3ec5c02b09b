/** One message from its reading to what is decided about it. Nothing here sends, and nothing here keeps but the entries. */
package dev.baobei.flow.decision;
