package io.larder.server.stats;

/**
 * The JVM's heap at a moment.
 *
 * @param usedBytes in use, garbage included
 * @param committedBytes taken from the system
 * @param peakBytes the most in use of all readings so far
 * @param startBytes in use at the first reading
 */
public record HeapFigures(long usedBytes, long committedBytes, long peakBytes, long startBytes) {}
