/**
 * The hash table in which large sets, hashes and sorted sets keep their elements, each as one array
 * of bytes that holds its key.
 */
@NullMarked
package io.larder.value.table;

import org.jspecify.annotations.NullMarked;
