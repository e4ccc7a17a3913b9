/** The keys that intercepted calls have by default. */
@NullMarked
package io.larder.cdi.key;

import org.jspecify.annotations.NullMarked;
