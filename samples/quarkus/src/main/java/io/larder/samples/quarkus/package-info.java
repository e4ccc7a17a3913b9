/** Books over HTTP, whose slow look-ups are cached by annotation. */
@NullMarked
package io.larder.samples.quarkus;

import org.jspecify.annotations.NullMarked;
