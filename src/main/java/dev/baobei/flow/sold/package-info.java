/** Which visit a deal is on, and whose it is by it. */
package dev.baobei.flow.sold;
