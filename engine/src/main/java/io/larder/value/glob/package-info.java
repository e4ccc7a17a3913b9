/** Redis's glob patterns, matched on bytes. */
@NullMarked
package io.larder.value.glob;

import org.jspecify.annotations.NullMarked;
