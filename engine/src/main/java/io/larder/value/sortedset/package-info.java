/**
 * The sorted set: members in the order of their scores, packed in one block while they are few, and
 * in a hash table and a counting tree that share one array a member from then on.
 */
@NullMarked
package io.larder.value.sortedset;

import org.jspecify.annotations.NullMarked;
