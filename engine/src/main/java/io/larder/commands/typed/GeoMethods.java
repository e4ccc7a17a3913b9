package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.geo.GeoCatalog;
import io.larder.commands.GeoArea;
import io.larder.commands.GeoCommands;
import io.larder.commands.GeoHit;
import io.larder.commands.GeoPosition;
import io.larder.commands.GeoSearch;
import io.larder.commands.GeoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The methods of {@link GeoCommands}. */
@SuppressWarnings("unchecked") // members given one by one are an array of their type
interface GeoMethods<K, V> extends GeoCommands<K, V>, Door<K, V> {

  @Override
  default boolean geoadd(K key, GeoPosition position, V member) {
    return place(request(GeoCatalog.GEOADD).key(key), position).element(member).asBoolean();
  }

  @Override
  default long geoadd(K key, Map<? extends V, GeoPosition> members) {
    Request<K, V> request = request(GeoCatalog.GEOADD).key(key);
    members.forEach((member, position) -> place(request, position).element(member));
    return request.asLong();
  }

  @Override
  default OptionalDouble geodist(K key, V member, V other, GeoUnit unit) {
    return request(GeoCatalog.GEODIST)
        .key(key)
        .element(member)
        .element(other)
        .word(unit.word())
        .or(OptionalDouble.empty(), answer -> OptionalDouble.of(answer.asDouble()));
  }

  @Override
  default List<@Nullable String> geohash(K key, V... members) {
    return request(GeoCatalog.GEOHASH).key(key).elements(members).require(GeoMethods::texts);
  }

  private static <K, V> List<@Nullable String> texts(Answer<K, V> answer) {
    List<@Nullable String> texts = new ArrayList<>();
    for (Answer<K, V> part : answer.parts()) {
      texts.add(part == null ? null : part.asText());
    }
    return texts;
  }

  @Override
  default List<@Nullable GeoPosition> geopos(K key, V... members) {
    return request(GeoCatalog.GEOPOS).key(key).elements(members).require(GeoMethods::positions);
  }

  private static <K, V> List<@Nullable GeoPosition> positions(Answer<K, V> answer) {
    List<@Nullable GeoPosition> positions = new ArrayList<>();
    for (Answer<K, V> part : answer.parts()) {
      positions.add(part == null ? null : position(part));
    }
    return positions;
  }

  private static GeoPosition position(Answer<?, ?> answer) {
    return new GeoPosition(answer.part(0).asDouble(), answer.part(1).asDouble());
  }

  @Override
  default List<V> geosearch(K key, GeoSearch<V> search) {
    return search(request(GeoCatalog.GEOSEARCH).key(key), search).asElements();
  }

  @Override
  default List<GeoHit<V>> geosearchHits(K key, GeoSearch<V> search) {
    return search(request(GeoCatalog.GEOSEARCH).key(key), search)
        .words("WITHDIST", "WITHHASH", "WITHCOORD")
        .require(answer -> answer.asList(GeoMethods::hit));
  }

  private static <K, V> GeoHit<V> hit(Answer<K, V> answer) {
    return new GeoHit<>(
        answer.part(0).asElement(),
        answer.part(1).asDouble(),
        answer.part(2).asLong(),
        position(answer.part(3)));
  }

  @Override
  default long geosearchstore(K destination, K source, GeoSearch<V> search) {
    return storing(destination, source, search).asLong();
  }

  @Override
  default long geosearchstoreDistances(K destination, K source, GeoSearch<V> search) {
    return storing(destination, source, search).word("STOREDIST").asLong();
  }

  private Request<K, V> storing(K destination, K source, GeoSearch<V> search) {
    return search(request(GeoCatalog.GEOSEARCHSTORE).key(destination).key(source), search);
  }

  private static <K, V> Request<K, V> search(Request<K, V> request, GeoSearch<V> search) {
    V member = search.member();
    if (member != null) {
      request.word("FROMMEMBER").element(member);
    }
    GeoPosition place = search.place();
    if (place != null) {
      place(request.word("FROMLONLAT"), place);
    }
    area(request, search.area());
    switch (search.order()) {
      case ANY -> {}
      case NEAREST_FIRST -> request.word("ASC");
      case FARTHEST_FIRST -> request.word("DESC");
    }
    GeoSearch.Limit limit = search.limit();
    if (limit != null) {
      request.word("COUNT").number(limit.count()).when(limit.any(), "ANY");
    }
    return request;
  }

  private static void area(Request<?, ?> request, GeoArea area) {
    if (area instanceof GeoArea.Circle circle) {
      circle(request.word("BYRADIUS"), circle);
    } else if (area instanceof GeoArea.Box box) {
      request.word("BYBOX").real(box.width()).real(box.height()).word(box.unit().word());
    }
  }

  private static <K, V> Request<K, V> circle(Request<K, V> request, GeoArea.Circle circle) {
    return request.real(circle.radius()).word(circle.unit().word());
  }

  private static <K, V> Request<K, V> place(Request<K, V> request, GeoPosition place) {
    return request.real(place.longitude()).real(place.latitude());
  }

  @Override
  default List<V> georadius(K key, GeoPosition centre, GeoArea.Circle circle) {
    return around(GeoCatalog.GEORADIUS, key, centre, circle).asElements();
  }

  @Override
  default long georadiusStore(K destination, K source, GeoPosition centre, GeoArea.Circle circle) {
    return around(GeoCatalog.GEORADIUS, source, centre, circle)
        .word("STORE")
        .key(destination)
        .asLong();
  }

  @Override
  default List<V> georadiusRo(K key, GeoPosition centre, GeoArea.Circle circle) {
    return around(GeoCatalog.GEORADIUS_RO, key, centre, circle).asElements();
  }

  private Request<K, V> around(Command command, K key, GeoPosition centre, GeoArea.Circle circle) {
    return circle(place(request(command).key(key), centre), circle);
  }

  @Override
  default List<V> georadiusbymember(K key, V member, GeoArea.Circle circle) {
    return aroundMember(GeoCatalog.GEORADIUSBYMEMBER, key, member, circle).asElements();
  }

  @Override
  default long georadiusbymemberStore(K destination, K source, V member, GeoArea.Circle circle) {
    return aroundMember(GeoCatalog.GEORADIUSBYMEMBER, source, member, circle)
        .word("STORE")
        .key(destination)
        .asLong();
  }

  @Override
  default List<V> georadiusbymemberRo(K key, V member, GeoArea.Circle circle) {
    return aroundMember(GeoCatalog.GEORADIUSBYMEMBER_RO, key, member, circle).asElements();
  }

  private Request<K, V> aroundMember(Command command, K key, V member, GeoArea.Circle circle) {
    return circle(request(command).key(key).element(member), circle);
  }
}
