package io.larder.samples.bookstore.statistics;

import io.larder.samples.bookstore.database.Query;
import io.larder.samples.bookstore.database.QueryJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what caches and database have counted. */
@ApplicationScoped
public class Statistics {

  @Inject private CacheStatistics caches;
  @Inject private QueryJournal journal;

  /** All figures, as of now. */
  public Figures now() {
    List<QueryFigures> queries =
        Stream.of(Query.values())
            .map(query -> QueryFigures.of(query, journal.total(query)))
            .toList();
    List<RecentQuery> recent = journal.recent().stream().map(RecentQuery::of).toList();
    return new Figures(caches.all(), queries, recent);
  }
}
