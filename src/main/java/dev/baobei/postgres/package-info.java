/**
 * What is remembered: the only package with SQL, entities or rows. Personal values are sealed on their way in. A store is named
 * by what it keeps; it decides nothing.
 *
 * <p>Who is who (projects, terms, agencies, agents, accounts) is mapped by Hibernate Reactive; the ledgers, where locks and
 * set-based statements are the point, speak SQL through the reactive PostgreSQL client. One transaction never mixes the two.
 */
package dev.baobei.postgres;
