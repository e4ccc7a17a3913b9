/**
 * Deadlines kept in order: a hierarchical timing wheel that files a node in constant time and finds
 * what is due without looking at the rest.
 */
@NullMarked
package io.larder.engine.expiry;

import org.jspecify.annotations.NullMarked;
