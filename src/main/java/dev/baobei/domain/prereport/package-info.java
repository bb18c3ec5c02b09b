/** A pre-report (报备) on record: who reported whom for which project, when, under which receipt, until when. */
package dev.baobei.domain.prereport;
