package io.larder.value.stream;

import java.util.List;

/**
 * What a search for abandoned entries came to.
 *
 * @param claimed the ids of entries that were taken over
 * @param gone the ids that are pending no more as their entries were deleted
 * @param next where the next search is to start; 0-0 if this one saw the end
 */
public record AutoClaimed(List<StreamId> claimed, List<StreamId> gone, StreamId next) {}
