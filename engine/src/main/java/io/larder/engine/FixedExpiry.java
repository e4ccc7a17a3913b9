package io.larder.engine;

/** Deadlines that are known before the write. */
record FixedExpiry(long onCreation, long onUpdate) implements WriteExpiry {}
