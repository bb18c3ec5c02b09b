/** What the present parser reads in a kept message, shown first and applied afterwards. */
package dev.baobei.flow.reread;
