/**
 * What the methods of a cache do.
 *
 * <p>{@link io.larder.jcache.operation.Reads} and {@link io.larder.jcache.operation.Writes} are the
 * doors that the cache goes through. Which implementation stands behind a door is chosen when the
 * cache is created and when listeners or statistics come or go: the direct one where no code of the
 * user takes part, else the reserved one, in which an {@link io.larder.jcache.operation.Operation}
 * decides and the {@link io.larder.jcache.operation.Runner} does the rest.
 */
@NullMarked
package io.larder.jcache.operation;

import org.jspecify.annotations.NullMarked;
