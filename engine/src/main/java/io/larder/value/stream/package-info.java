/**
 * Streams: entries of fields and values in the order of their ids, with the groups of consumers
 * that read them.
 *
 * <p>Entries are packed in blocks of Redis's own format, kept in a directory by their first id.
 */
@NullMarked
package io.larder.value.stream;

import org.jspecify.annotations.NullMarked;
