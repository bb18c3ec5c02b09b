/** The movable clock over HTTP. */
package dev.baobei.demo.clock;
