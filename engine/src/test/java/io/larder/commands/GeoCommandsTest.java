package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.larder.engine.KeyspaceEngine;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places through the Java interface. */
class GeoCommandsTest {

  private static final GeoPosition PALERMO = new GeoPosition(13.361389, 38.115556);
  private static final GeoPosition CATANIA = new GeoPosition(15.087269, 37.502669);
  private static final GeoPosition BETWEEN = new GeoPosition(15, 37);
  private static final GeoArea.Circle LARGE = new GeoArea.Circle(200, GeoUnit.KILOMETRES);

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @BeforeEach
  void add() {
    assertThat(redis.geoadd("g", Map.of("Palermo", PALERMO, "Catania", CATANIA))).isEqualTo(2);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void geoadd_tellsWhetherTheMemberIsNew() {
    assertThat(redis.geoadd("g", BETWEEN, "x")).isTrue();
    assertThat(redis.geoadd("g", PALERMO, "x")).isFalse();
    assertThatThrownBy(() -> redis.geoadd("g", new GeoPosition(0, 90), "x"))
        .isInstanceOf(RedisCommandException.class)
        .hasMessage("ERR invalid longitude,latitude pair 0.000000,90.000000");
  }

  @Test
  void placesOfMembers_areNull_whereThereIsNone() {
    assertThat(redis.geohash("g", "Palermo", "x")).containsExactly("sqc8b49rny0", null);
    assertThat(redis.geopos("g", "x", "Palermo").get(0)).isNull();
    assertThat(redis.geopos("g", "Palermo").get(0).latitude()).isEqualTo(38.115556, within(1e-5));
    assertThat(redis.geodist("g", "Palermo", "x", GeoUnit.METRES)).isEmpty();
    assertThat(redis.geodist("g", "Palermo", "Catania", GeoUnit.KILOMETRES)).hasValue(166.2742);
  }

  @Test
  void geosearch_findsMembersInItsOrder() {
    GeoSearch<String> search = GeoSearch.around(BETWEEN, LARGE);

    assertThat(redis.geosearch("g", search)).containsExactlyInAnyOrder("Palermo", "Catania");
    assertThat(redis.geosearch("g", search.order(GeoSearch.Order.FARTHEST_FIRST)))
        .containsExactly("Palermo", "Catania");
    assertThat(redis.geosearch("g", search.count(1))).containsExactly("Catania");
    assertThat(redis.geosearch("g", search.anyOf(1))).hasSize(1);
    assertThat(
            redis.geosearch(
                "g", GeoSearch.aroundMember("Palermo", new GeoArea.Box(1, 2, GeoUnit.MILES))))
        .containsExactly("Palermo");
  }

  @Test
  void geosearchHits_tellWhereMembersAre() {
    GeoSearch<String> search = GeoSearch.around(BETWEEN, LARGE);
    GeoHit<String> hit = redis.geosearchHits("g", search.count(1)).get(0);

    assertThat(hit.member()).isEqualTo("Catania");
    assertThat(hit.distance()).isEqualTo(56.4413);
    assertThat(hit.score()).isEqualTo(3479447370796909L);
    assertThat(hit.position().longitude()).isEqualTo(15.087269, within(1e-5));
  }

  @Test
  void circles_findAndStore() {
    assertThat(redis.georadius("g", BETWEEN, LARGE)).hasSize(2);
    assertThat(redis.georadiusRo("g", BETWEEN, LARGE)).hasSize(2);
    assertThat(redis.georadiusbymember("g", "Palermo", LARGE)).hasSize(2);
    assertThat(redis.georadiusbymemberRo("g", "Palermo", LARGE)).hasSize(2);
    assertThat(redis.georadiusStore("t", "g", BETWEEN, LARGE)).isEqualTo(2);
    assertThat(redis.georadiusbymemberStore("t", "g", "Palermo", LARGE)).isEqualTo(2);
    assertThat(redis.geosearchstore("t", "g", GeoSearch.around(BETWEEN, LARGE))).isEqualTo(2);
    assertThat(redis.geohash("t", "Palermo")).containsExactly("sqc8b49rny0");
    assertThat(redis.geosearchstoreDistances("t", "none", GeoSearch.around(BETWEEN, LARGE)))
        .isZero();
    assertThat(redis.geohash("t", "Palermo")).containsOnlyNulls();
  }

  @Test
  void async_answersTheSame() {
    AsyncRedisCommands<String, String> async = redis.async();

    assertThat(async.geopos("g", "x").toCompletableFuture().join()).containsOnlyNulls();
    assertThat(async.geodist("g", "Palermo", "x", GeoUnit.FEET).toCompletableFuture().join())
        .isEmpty();
    assertThat(async.geosearch("g", GeoSearch.around(BETWEEN, LARGE)).toCompletableFuture().join())
        .hasSize(2);
  }
}
