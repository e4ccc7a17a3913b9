/** The commands of keys of any type. */
@NullMarked
package io.larder.catalog.generic;

import org.jspecify.annotations.NullMarked;
