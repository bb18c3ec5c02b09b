/** What staff see: the JSON API, one resource per thing, thin over flow. Who they are is the business of {@code access}. */
package dev.baobei.desk;
