/** Deals, their helpers and where customers are from. */
package dev.baobei.postgres.deal;
