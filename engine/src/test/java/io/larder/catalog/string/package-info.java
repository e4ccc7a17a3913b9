/** Tests of the commands of strings. */
@NullMarked
package io.larder.catalog.string;

import org.jspecify.annotations.NullMarked;
