/** The commands of transactions. */
@NullMarked
package io.larder.catalog.transactions;

import org.jspecify.annotations.NullMarked;
