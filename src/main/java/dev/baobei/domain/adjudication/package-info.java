/**
 * Whose customer is it (判客)? Each candidate is asked each rule; the {@code Adjudicator} turns the answers into a verdict that
 * carries them all. A pure function of a visit and what is on record.
 */
package dev.baobei.domain.adjudication;
