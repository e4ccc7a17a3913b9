package io.larder.commands;

import java.util.List;

/**
 * A stream with its entries and groups.
 *
 * @param length how many entries it has
 * @param lastId the last id that it gave
 * @param maxDeletedId the largest id that was deleted by itself, or {@code 0-0}
 * @param entriesAdded how many entries were ever added
 * @param entries its first entries, as many as were asked for
 * @param groups its groups
 */
public record FullStreamInfo<K, V>(
    long length,
    String lastId,
    String maxDeletedId,
    long entriesAdded,
    List<StreamEntry<K, V>> entries,
    List<FullGroupInfo> groups) {}
