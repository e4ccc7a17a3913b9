/** Publish and subscribe: messages to whoever listens to a channel at the moment. */
@NullMarked
package io.larder.engine.pubsub;

import org.jspecify.annotations.NullMarked;
