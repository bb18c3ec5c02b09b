/** A dispute (待定确认单, 申诉): whose a customer is where no machine may say, or somebody objects; and the rulings that settle it. */
package dev.baobei.domain.dispute;
