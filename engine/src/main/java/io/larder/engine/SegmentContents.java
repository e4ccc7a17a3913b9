package io.larder.engine;

import io.larder.engine.eviction.Eviction;
import io.larder.engine.expiry.TimerWheel;
import io.larder.engine.table.HashTable;
import io.larder.engine.table.TimedEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a segment holds, apart from who waits for its keys, watches or has reserved them: that moves
 * when two databases change places.
 *
 * @param table the entries
 * @param eviction what is known of their use
 * @param wheel their deadlines; null if none ever had one
 * @param withDeadline how many have one
 * @param deadlineSum the sum of their deadlines
 * @param nextDueMillis when the wheel wants to be looked at
 * @param fieldsDueMillis when to look at the keys whose fields have deadlines
 */
record SegmentContents<K>(
    HashTable<K> table,
    Eviction<K> eviction,
    @Nullable TimerWheel<TimedEntry<K>> wheel,
    int withDeadline,
    long deadlineSum,
    long nextDueMillis,
    Map<K, Long> fieldsDueMillis) {}
