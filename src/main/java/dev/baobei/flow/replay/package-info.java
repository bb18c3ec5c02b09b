/** The journal played once more: under other terms, or to see that everything comes out as it stands on record. */
package dev.baobei.flow.replay;
