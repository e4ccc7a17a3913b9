package io.larder.commands;

import org.jspecify.annotations.Nullable;

/**
 * The counters of a stream.
 *
 * @param length how many entries it has
 * @param lastId the last id that it gave
 * @param maxDeletedId the largest id that was deleted by itself, or {@code 0-0}
 * @param entriesAdded how many entries were ever added
 * @param groups how many groups it has
 * @param first the first entry, or null
 * @param last the last entry, or null
 */
public record StreamInfo<K, V>(
    long length,
    String lastId,
    String maxDeletedId,
    long entriesAdded,
    long groups,
    @Nullable StreamEntry<K, V> first,
    @Nullable StreamEntry<K, V> last) {}
