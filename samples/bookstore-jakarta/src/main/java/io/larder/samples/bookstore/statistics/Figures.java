package io.larder.samples.bookstore.statistics;

import java.util.List;

/**
 * All that was counted.
 *
 * @param caches the figures of each cache
 * @param queries the figures of each kind of question to the database
 * @param recent the last questions to the database, the latest first
 */
public record Figures(
    List<CacheFigures> caches, List<QueryFigures> queries, List<RecentQuery> recent) {}
