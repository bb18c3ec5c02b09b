/** Existing customers (老客户): the developer's own list, how it is read, and who stood on it when. */
package dev.baobei.domain.existing;
