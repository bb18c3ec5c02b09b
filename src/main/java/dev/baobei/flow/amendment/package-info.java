/** What two people change afterwards: an arrival's time, a lapsed arrival, a link, a joined customer. */
package dev.baobei.flow.amendment;
