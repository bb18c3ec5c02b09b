/** Business time as the demonstration moves it: forward only. Machine time is never touched. */
package dev.baobei.demo.clock;
