package io.larder.commands;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a group has yet to acknowledge.
 *
 * @param count how many entries
 * @param smallestId the smallest id, or null if there are none
 * @param largestId the largest id, or null if there are none
 * @param byConsumer how many entries each consumer has that has any
 */
public record PendingSummary(
    long count,
    @Nullable String smallestId,
    @Nullable String largestId,
    Map<String, Long> byConsumer) {}
