/** What two people of the staff change of an arrival (到访更正): its time, or that it lapsed. The arrival as it was stamped stays on record. */
package dev.baobei.domain.amendment;
