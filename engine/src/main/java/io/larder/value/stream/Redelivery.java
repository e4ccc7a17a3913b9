package io.larder.value.stream;

import org.jspecify.annotations.Nullable;

/**
 * A pending entry as its consumer reads it once more.
 *
 * @param id its id
 * @param entry the entry, or null if it was deleted
 */
public record Redelivery(StreamId id, @Nullable StreamEntry entry) {}
