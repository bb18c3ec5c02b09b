/** Projects, agencies, agents, terms, filers and lists of customers. */
package dev.baobei.desk.setup;
