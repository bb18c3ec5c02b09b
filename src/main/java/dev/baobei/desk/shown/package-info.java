/** How values stand in the API: shares, times, enums, tables, who sees a reporter. */
package dev.baobei.desk.shown;
