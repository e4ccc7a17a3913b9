/** The books and their sales in H2, by plain JDBC. It knows nothing of caches. */
@NullMarked
package io.larder.samples.bookstore.database;

import org.jspecify.annotations.NullMarked;
