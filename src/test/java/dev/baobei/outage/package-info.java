/** The packaged gateway in distress: killed, without its database, searched for what it must not show. Outside views only. */
package dev.baobei.outage;
