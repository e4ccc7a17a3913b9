/** Which clients keep which keys in caches of their own, and must be told when these change. */
@NullMarked
package io.larder.server.tracking;

import org.jspecify.annotations.NullMarked;
