/** The commands of publish/subscribe. */
@NullMarked
package io.larder.catalog.pubsub;

import org.jspecify.annotations.NullMarked;
