/** Counting the distinct, in Redis's string format. */
@NullMarked
package io.larder.value.string.hyperloglog;

import org.jspecify.annotations.NullMarked;
