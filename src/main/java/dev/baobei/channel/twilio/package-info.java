/**
 * Twilio: SMS and WhatsApp. The webhook verifies, reads and hands over; the answer is TwiML; notices leave through the REST
 * interface. No other package knows Twilio's names.
 */
package dev.baobei.channel.twilio;
