package io.larder.samples.quickstart;

import java.util.function.Function;
import javax.cache.configuration.CompleteConfiguration;

/**
 * One way of keeping reports in a cache.
 *
 * @param name the cache's name
 * @param title what a person calls it
 * @param meaning what the cache does, in a line
 * @param configuration configures the cache for a loader
 */
record Way(
    String name,
    String title,
    String meaning,
    Function<CountedQueries, CompleteConfiguration<String, WordReport>> configuration) {}
