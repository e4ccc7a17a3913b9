package io.larder.catalog.geo;

import io.larder.catalog.Call;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.geo.GeoQuery.Detail;
import io.larder.catalog.geo.GeoQuery.Form;
import io.larder.catalog.geo.GeoQuery.Scores;
import io.larder.catalog.sortedset.SortedSets;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.EncodingLimits;
import io.larder.value.geo.GeoPoint;
import io.larder.value.geo.GeoShape;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.Place;
import io.larder.value.sortedset.Place.Side;
import io.larder.value.sortedset.SortedSetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Commands that look for members around a place. */
final class Searching {

  private static final KeyspaceEvent GEORADIUSSTORE = new KeyspaceEvent("georadiusstore", 'z');
  private static final KeyspaceEvent GEOSEARCHSTORE = new KeyspaceEvent("geosearchstore", 'z');

  /** A member within the shape. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Hit(byte[] member, double score, double metres) {}

  private Searching() {}

  static void search(Call call, Reply reply, Form form) {
    GeoQuery query = GeoQuery.read(call, form);
    List<Hit> hits = hits(query);
    if (query.storeWord() > 0) {
      store(call, reply, query, hits, form.isSearch() ? GEOSEARCHSTORE : GEORADIUSSTORE);
    } else {
      reply.array(hits.size());
      hits.forEach(hit -> answer(reply, query, hit));
    }
  }

  private static List<Hit> hits(GeoQuery query) {
    List<Hit> hits = new ArrayList<>();
    SortedSetValue source = query.source();
    if (source == null) {
      return hits;
    }
    GeoShape shape = query.shape();
    for (GeoShape.ScoreRange range : shape.ranges()) {
      addHits(source, range, shape, query.enough(), hits);
    }
    Comparator<Hit> nearestFirst = Comparator.comparingDouble(Hit::metres);
    switch (query.order()) {
      case NONE -> {}
      case ASC -> hits.sort(nearestFirst);
      case DESC -> hits.sort(nearestFirst.reversed());
    }
    long most = query.count() == 0 ? hits.size() : Math.min(query.count(), hits.size());
    return hits.subList(0, (int) most);
  }

  private static void addHits(
      SortedSetValue source,
      GeoShape.ScoreRange range,
      GeoShape shape,
      long enough,
      List<Hit> hits) {
    MemberCursor members =
        source.cursor(
            source.ranks(
                Place.ofScore(range.first(), Side.BEFORE), Place.ofScore(range.end(), Side.BEFORE)),
            Direction.ASCENDING);
    while ((enough == 0 || hits.size() < enough) && members.next()) {
      double metres = shape.metresWithin(GeoPoint.ofScore(members.score()));
      if (metres != GeoShape.OUTSIDE) {
        hits.add(new Hit(members.member(), members.score(), metres));
      }
    }
  }

  private static void answer(Reply reply, GeoQuery query, Hit hit) {
    if (!query.details().isEmpty()) {
      reply.array(1 + query.details().size());
    }
    reply.bulk(hit.member);
    for (Detail detail : query.details()) { // in the order in which Redis answers them
      switch (detail) {
        case WITHDIST -> reply.bulk(GeoWords.distance(query.unit().fromMetres(hit.metres)));
        case WITHHASH -> reply.integer((long) hit.score);
        case WITHCOORD -> Places.position(reply, GeoPoint.ofScore(hit.score));
      }
    }
  }

  private static void store(
      Call call, Reply reply, GeoQuery query, List<Hit> hits, KeyspaceEvent event) {
    EncodingLimits limits = call.limits();
    SortedSetValue result = SortedSetValue.large();
    for (Hit hit : hits) {
      double score =
          query.storedScores() == Scores.DISTANCES
              ? query.unit().fromMetres(hit.metres)
              : hit.score;
      result = result.put(score, hit.member, limits);
    }
    KeySlot target = call.openAny(query.storeWord());
    SortedSets.store(target, result.compacted(limits), event, reply);
  }
}
