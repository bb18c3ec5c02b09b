/**
 * Reading: from what a salesperson typed to what it says, with every value cut from the raw text. It never decides and never
 * repairs: what it cannot read it names as a problem.
 */
package dev.baobei.domain.parse;
