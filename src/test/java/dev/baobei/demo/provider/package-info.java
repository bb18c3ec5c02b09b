/** The provider inside, from both of its sides. */
package dev.baobei.demo.provider;
