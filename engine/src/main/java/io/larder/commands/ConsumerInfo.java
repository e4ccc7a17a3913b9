package io.larder.commands;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of a group.
 *
 * @param name its name
 * @param pending how many entries it has yet to acknowledge
 * @param idle how long ago it tried anything
 * @param inactive how long ago it got an entry; null if it never did
 */
public record ConsumerInfo(String name, long pending, Duration idle, @Nullable Duration inactive) {}
