package io.larder.catalog.geo;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.sortedset.Adding;
import io.larder.catalog.sortedset.SortedSets;
import io.larder.value.geo.DistanceUnit;
import io.larder.value.geo.GeoPoint;
import io.larder.value.number.Doubles;
import io.larder.value.sortedset.SortedSetValue;

/** Commands about the places of members that they name. */
final class Places {

  private Places() {}

  static void add(Call call, Reply reply) {
    Adding adding = new Adding();
    int first = 2;
    while (first < call.size() && isOption(call, first)) {
      adding.takeOption(call, first);
      first++;
    }
    int words = call.size() - first;
    if (words == 0 || words % 3 != 0 || adding.isContradictory()) {
      throw Failure.SYNTAX;
    }
    double[] scores = new double[words / 3];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = GeoWords.place(call, first + 3 * i).score();
    }
    adding.run(call, reply, scores, first + 2, 3);
  }

  private static boolean isOption(Call call, int word) {
    return call.is(word, "NX") || call.is(word, "XX") || call.is(word, "CH");
  }

  static void positions(Call call, Reply reply) {
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      GeoPoint place = GeoWords.placeOf(set, call.bytes(i));
      if (place == null) {
        reply.nilArray();
      } else {
        position(reply, place);
      }
    }
  }

  static void position(Reply reply, GeoPoint place) {
    reply.array(2);
    coordinate(reply, place.longitude());
    coordinate(reply, place.latitude());
  }

  private static void coordinate(Reply reply, double degrees) {
    byte[] digits = GeoWords.coordinate(degrees);
    if (reply.isResp3()) {
      reply.real(Doubles.parse(digits)); // rounded as the text is
    } else {
      reply.bulk(digits);
    }
  }

  static void hashes(Call call, Reply reply) {
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    reply.array(call.size() - 2);
    for (int i = 2; i < call.size(); i++) {
      GeoPoint place = GeoWords.placeOf(set, call.bytes(i));
      if (place == null) {
        reply.nil();
      } else {
        reply.bulk(place.geohash());
      }
    }
  }

  static void distance(Call call, Reply reply) {
    if (call.size() > 5) {
      throw Failure.SYNTAX;
    }
    DistanceUnit unit = call.size() == 5 ? GeoWords.unit(call, 4) : DistanceUnit.METRES;
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    GeoPoint from = GeoWords.placeOf(set, call.bytes(2));
    GeoPoint to = GeoWords.placeOf(set, call.bytes(3));
    if (from == null || to == null) {
      reply.nil();
    } else {
      reply.bulk(GeoWords.distance(unit.fromMetres(from.metresTo(to))));
    }
  }
}
