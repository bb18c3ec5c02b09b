/** What an exported journal proves, and to whom: held against the verifier that stands alone. */
package dev.baobei.proof;
