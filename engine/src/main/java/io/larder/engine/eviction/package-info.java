/**
 * What a bounded segment gives up when it is full. Every policy is a plain data structure guarded
 * by its segment's lock.
 */
@NullMarked
package io.larder.engine.eviction;

import org.jspecify.annotations.NullMarked;
