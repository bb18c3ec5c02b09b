/** The two clocks: business time for what is judged and shown, machine time for leases and sendings. */
package dev.baobei.flow.clock;
