/** The demonstration as a stranger meets it, over HTTP. All classes share one run of the gateway: {@link DemoMode}. */
package dev.baobei.demo;
