/**
 * What every HTTP interface of ours shares: the problem document, and how a failure becomes one. No resource, no story, and
 * nothing of any one channel or page.
 */
package dev.baobei.http;
