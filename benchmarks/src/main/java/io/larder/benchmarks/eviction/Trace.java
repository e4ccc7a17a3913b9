package io.larder.benchmarks.eviction;

/** The keys that an application asks for, one after the other; small numbers, not negative. */
record Trace(String name, int[] keys) {}
