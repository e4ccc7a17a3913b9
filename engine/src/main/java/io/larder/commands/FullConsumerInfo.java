package io.larder.commands;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of a group with what it has yet to acknowledge.
 *
 * @param name its name
 * @param seenAt when it last tried anything
 * @param activeAt when it last got an entry; null if it never did
 * @param pending how many entries it has yet to acknowledge
 * @param deliveries the first of those, as many as were asked for
 */
public record FullConsumerInfo(
    String name,
    Instant seenAt,
    @Nullable Instant activeAt,
    long pending,
    List<Delivery> deliveries) {}
