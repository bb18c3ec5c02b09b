/** Who staff are: HTTP Basic against the accounts in the database, and the projects each may act for. */
package dev.baobei.desk.access;
