/** Tests of what commands do to the bytes of a string value. */
@NullMarked
package io.larder.value.string;

import org.jspecify.annotations.NullMarked;
