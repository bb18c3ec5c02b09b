/** The way of a message: kept, handled in the lane of its project, answered. */
package dev.baobei.flow.message;
