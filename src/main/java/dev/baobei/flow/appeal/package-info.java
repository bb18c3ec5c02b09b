/** Objections and appeals, and the disputes that they open. */
package dev.baobei.flow.appeal;
