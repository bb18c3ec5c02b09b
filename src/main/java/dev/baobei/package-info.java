/** Where the gateway starts; everything else lives in the packages below. */
package dev.baobei;
