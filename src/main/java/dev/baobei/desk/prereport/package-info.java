/** Reports: search, detail, entry for agents, reviews, follow-ups, hand-overs, look-ups. */
package dev.baobei.desk.prereport;
