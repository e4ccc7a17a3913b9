/** Tests of the glob patterns. */
@NullMarked
package io.larder.value.glob;

import org.jspecify.annotations.NullMarked;
