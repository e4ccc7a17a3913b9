/**
 * The keyspace engine: named keyspaces of entries with deadlines, bounds, reservations and one
 * ordered stream of changes. Start at {@link io.larder.engine.KeyspaceEngine}, then read {@link
 * io.larder.engine.Keyspace}.
 */
@NullMarked
package io.larder.engine;

import org.jspecify.annotations.NullMarked;
