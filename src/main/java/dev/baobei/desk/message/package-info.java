/** Messages and what became of them; previews and rereadings. */
package dev.baobei.desk.message;
