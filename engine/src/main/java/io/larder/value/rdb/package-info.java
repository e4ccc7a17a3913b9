/**
 * Values as the bytes of Redis's snapshot files and of {@code DUMP}: reads what any Redis up to 7.2
 * writes, and field deadlines as 7.4 writes them; writes what any Redis from 7.0 on reads.
 *
 * <p>Bytes that are read are not trusted: nothing is allocated by an announced length before as
 * many bytes are there, and whatever is wrong is a {@link
 * io.larder.value.rdb.MalformedRdbException}.
 */
@NullMarked
package io.larder.value.rdb;

import org.jspecify.annotations.NullMarked;
