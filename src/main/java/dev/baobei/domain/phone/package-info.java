/** Phone numbers (号码, 隐号) as known digits by position, whole or partly hidden. Reading them out of a text is parse's work. */
package dev.baobei.domain.phone;
