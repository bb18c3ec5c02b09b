/** The page as a browser gets it. */
package dev.baobei.demo.page;
