/**
 * A message provider inside the gateway, for the demonstration: signs and delivers what the phone in the browser texts, takes
 * what the gateway sends, and says what became of it. It talks to the gateway over HTTP only, as a provider does.
 */
package dev.baobei.demo.provider;
