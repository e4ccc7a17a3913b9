/**
 * Redis's commands: what each one is called and takes, and what it does to a keyspace.
 *
 * <p>A {@link io.larder.catalog.Command} is a value that ends in its code; its arity, key
 * positions, categories and documentation derive from its grammar. A {@link
 * io.larder.catalog.Session} runs commands for whoever calls, and each writes its answer to a
 * {@link io.larder.catalog.Reply}; no command knows whether it was called over a network or from
 * Java.
 */
@NullMarked
package io.larder.catalog;

import org.jspecify.annotations.NullMarked;
