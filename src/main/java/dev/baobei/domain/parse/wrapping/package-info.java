/**
 * What people and apps wrap round a report and what says nothing about it: whom they greet, who forwards it, thanks, links. It is
 * blanked before any format looks at the text; nothing that could name a customer, a number or a project may be taken for it.
 */
package dev.baobei.domain.parse.wrapping;
