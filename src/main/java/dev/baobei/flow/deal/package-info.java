/** What was sold: whose it is, who says so, who helped, what was paid, and who is told. */
package dev.baobei.flow.deal;
