/** Tests of counting the distinct. */
@NullMarked
package io.larder.value.string.hyperloglog;

import org.jspecify.annotations.NullMarked;
