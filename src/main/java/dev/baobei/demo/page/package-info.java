/** The page of the demonstration: a phone, the pending reports, the desk and the clock side by side. No rule of the trade. */
package dev.baobei.demo.page;
