/** From changes of a store to JCache events, and from events to listeners. */
@NullMarked
package io.larder.jcache.event;

import org.jspecify.annotations.NullMarked;
