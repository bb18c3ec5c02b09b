/** Deals, their helpers, payments and settlements. */
package dev.baobei.desk.deal;
