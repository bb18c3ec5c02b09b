/** Disputes with their evidence, rulings, and appeals. */
package dev.baobei.desk.dispute;
