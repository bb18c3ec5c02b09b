/**
 * The demonstration: its data and accounts, the settings it starts with, and the door that is shut without demo mode. It may
 * know everything below it, and nobody knows it. Nothing here may be needed by a real installation.
 */
package dev.baobei.demo;
