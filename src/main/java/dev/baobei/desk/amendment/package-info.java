/** What two people change afterwards about an arrival or a customer. */
package dev.baobei.desk.amendment;
