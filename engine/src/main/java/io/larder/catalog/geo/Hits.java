package io.larder.catalog.geo;

import io.larder.catalog.geo.GeoQuery.Order;
import io.larder.value.geo.GeoPoint;
import io.larder.value.geo.GeoShape;
import io.larder.value.geo.GeoShape.ScoreRange;
import io.larder.value.geo.Sieve;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.Place;
import io.larder.value.sortedset.Place.Side;
import io.larder.value.sortedset.Ranks;
import io.larder.value.sortedset.SortedSetValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * The members that a search finds. Where only the nearest few are wanted no more are kept, and what
 * is farther than the last of them is not looked at closely.
 */
final class Hits {

  /**
   * A member within the shape.
   *
   * @param number counted in the order in which they were found
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Hit(byte[] member, double score, double metres, int number) {}

  private static final Comparator<Hit> NEAREST_FIRST = Hits::compare;
  private static final Comparator<Hit> FARTHEST_FIRST =
      Comparator.comparingDouble(Hit::metres).reversed().thenComparingInt(Hit::number);

  private final GeoQuery query;
  private final GeoShape shape;
  private final Sieve sieve;
  private final boolean onlyNearest;
  private final Queue<Hit> found;
  private int count;

  private static int compare(Hit left, Hit right) {
    int byDistance = Double.compare(left.metres, right.metres);
    return byDistance == 0 ? Integer.compare(left.number, right.number) : byDistance;
  }

  private Hits(GeoQuery query) {
    this.query = query;
    this.shape = query.shape();
    this.sieve = Sieve.of(shape);
    this.onlyNearest = query.order() == Order.ASC && query.count() > 0 && query.enough() == 0;
    this.found = onlyNearest ? new PriorityQueue<>(NEAREST_FIRST.reversed()) : new ArrayDeque<>();
  }

  /** What a query finds, in the order that it asks for. */
  static List<Hit> of(GeoQuery query) {
    SortedSetValue source = query.source();
    if (source == null) {
      return List.of();
    }
    Hits hits = new Hits(query);
    for (ScoreRange range : hits.shape.ranges()) {
      ScoreRange clipped = hits.sieve.clipped(range);
      if (clipped != null) {
        hits.look(source, clipped);
      }
    }
    return hits.sorted();
  }

  private void look(SortedSetValue source, ScoreRange range) {
    int first = source.countBefore(Place.ofScore(range.first(), Side.BEFORE));
    MemberCursor members = source.cursor(new Ranks(first, source.size()), Direction.ASCENDING);
    while (!isEnough() && members.next()) {
      double score = members.score();
      if (score >= range.end()) {
        return;
      }
      if (sieve.passes(score)) {
        double metres = shape.metresWithin(GeoPoint.ofScore(score));
        if (metres != GeoShape.OUTSIDE) {
          add(new Hit(members.member(), score, metres, count++));
        }
      }
    }
  }

  private boolean isEnough() {
    return query.enough() > 0 && found.size() >= query.enough();
  }

  private void add(Hit hit) {
    found.add(hit);
    if (onlyNearest && found.size() > query.count()) {
      found.remove();
    }
    Hit farthest = found.peek();
    if (onlyNearest && farthest != null && found.size() == query.count()) {
      sieve.narrowTo(farthest.metres());
    }
  }

  private List<Hit> sorted() {
    List<Hit> hits = new ArrayList<>(found);
    switch (query.order()) {
      case NONE -> {}
      case ASC -> hits.sort(NEAREST_FIRST);
      case DESC -> hits.sort(FARTHEST_FIRST);
    }
    long most = query.count() == 0 ? hits.size() : Math.min(query.count(), hits.size());
    return hits.subList(0, (int) most);
  }
}
