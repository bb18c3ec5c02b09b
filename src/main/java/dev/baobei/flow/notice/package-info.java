/** Whom a notice reaches, under which number, and the bell that sends it on its way. */
package dev.baobei.flow.notice;
