package io.larder.commands;

import java.util.List;

/**
 * What {@code XAUTOCLAIM} found.
 *
 * @param next where the next search is to start; {@code 0-0} if this one saw the end
 * @param claimed the entries that were claimed, or their ids
 * @param deleted the ids of pending entries that were deleted; they are pending no more
 */
public record AutoClaim<E>(String next, List<E> claimed, List<String> deleted) {}
