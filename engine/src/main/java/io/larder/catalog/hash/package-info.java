/** The commands of hashes. */
@NullMarked
package io.larder.catalog.hash;

import org.jspecify.annotations.NullMarked;
