/** What happens to a report after its decision: followed up, reviewed, handed over, about to expire. */
package dev.baobei.flow.report;
