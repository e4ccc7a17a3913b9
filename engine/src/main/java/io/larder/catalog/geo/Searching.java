package io.larder.catalog.geo;

import io.larder.catalog.Call;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.geo.GeoQuery.Detail;
import io.larder.catalog.geo.GeoQuery.Form;
import io.larder.catalog.geo.GeoQuery.Scores;
import io.larder.catalog.geo.Hits.Hit;
import io.larder.catalog.sortedset.SortedSets;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.EncodingLimits;
import io.larder.value.geo.GeoPoint;
import io.larder.value.sortedset.SortedSetValue;
import java.util.List;

/** Commands that look for members around a place. */
final class Searching {

  private static final KeyspaceEvent GEORADIUSSTORE = new KeyspaceEvent("georadiusstore", 'z');
  private static final KeyspaceEvent GEOSEARCHSTORE = new KeyspaceEvent("geosearchstore", 'z');

  private Searching() {}

  static void search(Call call, Reply reply, Form form) {
    GeoQuery query = GeoQuery.read(call, form);
    List<Hit> hits = Hits.of(query);
    if (query.storeWord() > 0) {
      store(call, reply, query, hits, form.isSearch() ? GEOSEARCHSTORE : GEORADIUSSTORE);
    } else {
      reply.array(hits.size());
      hits.forEach(hit -> answer(reply, query, hit));
    }
  }

  private static void answer(Reply reply, GeoQuery query, Hit hit) {
    if (!query.details().isEmpty()) {
      reply.array(1 + query.details().size());
    }
    reply.bulk(hit.member());
    for (Detail detail : query.details()) { // in the order in which Redis answers them
      switch (detail) {
        case WITHDIST -> reply.bulk(GeoWords.distance(query.unit().fromMetres(hit.metres())));
        case WITHHASH -> reply.integer((long) hit.score());
        case WITHCOORD -> Places.position(reply, GeoPoint.ofScore(hit.score()));
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
              ? query.unit().fromMetres(hit.metres())
              : hit.score();
      result = result.put(score, hit.member(), limits);
    }
    KeySlot target = call.openAny(query.storeWord());
    SortedSets.store(target, result.compacted(limits), event, reply);
  }
}
