/** A visit (到访): a customer's arrival at the sales office, stamped by our clock, and the protection (保护期) that it opens. */
package dev.baobei.domain.visit;
