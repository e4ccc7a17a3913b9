/** What the caches and the database have counted. */
@NullMarked
package io.larder.samples.bookstore.statistics;

import org.jspecify.annotations.NullMarked;
