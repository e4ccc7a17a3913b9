package io.larder.value.geo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The numbers and the searches of Redis, by asking Redis. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class GeoAgainstRedisTest {

  private static final double[] LATITUDES = {0, 45, 65.9, 66.1, 79.9, 80.1, 85.05112878};
  private static final double[] LONGITUDES = {0, 90, 179.999, 180};

  @BeforeEach
  void flush() {
    ReferenceServer.shared().flush();
  }

  /** Any place, a notable one, or one close to the one before. */
  private static GeoPoint place(Random random, GeoPoint before) {
    return switch (random.nextInt(3)) {
      case 0 -> new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 170 - 85);
      case 1 -> new GeoPoint(pick(random, LONGITUDES), pick(random, LATITUDES));
      default -> {
        double reach = Math.pow(10, -random.nextInt(6));
        yield new GeoPoint(
            limit(before.longitude() + random.nextGaussian() * reach, 180),
            limit(before.latitude() + random.nextGaussian() * reach, 85.05112878));
      }
    };
  }

  private static double pick(Random random, double[] values) {
    double value = values[random.nextInt(values.length)];
    return random.nextBoolean() ? value : -value;
  }

  private static double limit(double value, double most) {
    return Math.max(-most, Math.min(most, value));
  }

  private static String text(Object reply) {
    return new String((byte[]) reply, UTF_8);
  }

  private static Map<String, GeoPoint> add(RespClient redis, Random random, int count) {
    Map<String, GeoPoint> places = new TreeMap<>();
    GeoPoint place = new GeoPoint(0, 0);
    for (int i = 0; i < count; i++) {
      place = place(random, place);
      redis.call("GEOADD", "g", "" + place.longitude(), "" + place.latitude(), "m" + i);
      places.put("m" + i, place);
    }
    return places;
  }

  @Test
  void scores_places_andTexts_areThoseOfRedis() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      Map<String, GeoPoint> places = add(redis, new Random(1), 2000);
      places.forEach(
          (member, place) -> {
            assertThat(Double.parseDouble(text(redis.call("ZSCORE", "g", member))))
                .as("%s", place)
                .isEqualTo(place.score());
            GeoPoint decoded = GeoPoint.ofScore(place.score());
            List<?> position = (List<?>) ((List<?>) redis.call("GEOPOS", "g", member)).get(0);
            assertThat(text(position.get(0))).isEqualTo(digits(decoded.longitude()));
            assertThat(text(position.get(1))).isEqualTo(digits(decoded.latitude()));
            assertThat(text(((List<?>) redis.call("GEOHASH", "g", member)).get(0)))
                .isEqualTo(decoded.geohash());
          });
    }
  }

  /** Redis replies coordinates with up to 17 digits after the point. */
  private static String digits(double degrees) {
    BigDecimal rounded = new BigDecimal(degrees).setScale(17, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  @Test
  void distances_areThoseOfRedis() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      Map<String, GeoPoint> places = add(redis, new Random(2), 500);
      for (int i = 0; i + 1 < places.size(); i++) {
        GeoPoint from = GeoPoint.ofScore(places.get("m" + i).score());
        GeoPoint to = GeoPoint.ofScore(places.get("m" + (i + 1)).score());
        assertThat(Double.parseDouble(text(redis.call("GEODIST", "g", "m" + i, "m" + (i + 1)))))
            .isCloseTo(from.metresTo(to), within(0.0002));
      }
    }
  }

  @Test
  void searchesByRadius_findWhatRedisFinds_inItsOrder() {
    compareSearches(
        3,
        (shape, redis) -> {
          double radius = ((GeoShape.Circle) shape).radius();
          GeoPoint centre = shape.centre();
          return search(redis, centre, "BYRADIUS", "" + radius, "m");
        },
        (random, centre) -> new GeoShape.Circle(centre, size(random)));
  }

  @Test
  void searchesByBox_findWhatRedisFinds_inItsOrder() {
    compareSearches(
        4,
        (shape, redis) -> {
          GeoShape.Box box = (GeoShape.Box) shape;
          return search(redis, box.centre(), "BYBOX", "" + box.width(), "" + box.height(), "m");
        },
        (random, centre) -> new GeoShape.Box(centre, size(random), size(random)));
  }

  /** From a millimetre to more than the earth's circumference. */
  private static double size(Random random) {
    return random.nextInt(20) == 0 ? 0 : Math.pow(10, random.nextDouble() * 11 - 3);
  }

  private interface Asked {
    List<Hit> ask(GeoShape shape, RespClient redis);
  }

  private interface Drawn {
    GeoShape draw(Random random, GeoPoint centre);
  }

  private static List<Hit> search(RespClient redis, GeoPoint centre, String... shape) {
    List<String> words = new ArrayList<>(List.of("GEOSEARCH", "g", "FROMLONLAT"));
    words.addAll(List.of("" + centre.longitude(), "" + centre.latitude()));
    words.addAll(List.of(shape));
    words.add("WITHDIST");
    List<?> found = (List<?>) redis.call(words.toArray(String[]::new));
    return found.stream().map(GeoAgainstRedisTest::hit).toList();
  }

  private static Hit hit(Object reply) {
    List<?> pair = (List<?>) reply;
    return new Hit(text(pair.get(0)), Double.parseDouble(text(pair.get(1))));
  }

  /** A found member; sines of libraries differ in the last bit, which may change the last digit. */
  private record Hit(String member, double metres) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Hit hit
          && hit.member.equals(member)
          && Math.abs(hit.metres - metres) < 0.0002;
    }

    @Override
    public int hashCode() {
      return member.hashCode();
    }
  }

  private static void compareSearches(long seed, Asked asked, Drawn drawn) {
    Random random = new Random(seed);
    try (RespClient redis = ReferenceServer.shared().connect()) {
      Map<String, GeoPoint> places = add(redis, random, 1000);
      List<String> order = new ArrayList<>(places.keySet());
      order.sort(
          Comparator.comparingDouble((String member) -> score(places, member))
              .thenComparing(member -> member));
      GeoPoint centre = new GeoPoint(0, 0);
      for (int i = 0; i < 500; i++) {
        centre = place(random, random.nextBoolean() ? centre : places.get("m" + i));
        GeoShape shape = drawn.draw(random, centre);
        assertThat(search(shape, places, order))
            .as("seed %d, %s", seed, shape)
            .isEqualTo(asked.ask(shape, redis));
      }
    }
  }

  private static double score(Map<String, GeoPoint> places, String member) {
    return places.get(member).score();
  }

  private static List<Hit> search(
      GeoShape shape, Map<String, GeoPoint> places, List<String> order) {
    List<Hit> found = new ArrayList<>();
    for (GeoShape.ScoreRange range : shape.ranges()) {
      for (String member : order) {
        double score = score(places, member);
        double metres = shape.metresWithin(GeoPoint.ofScore(score));
        if (score >= range.first() && score < range.end() && metres != GeoShape.OUTSIDE) {
          found.add(new Hit(member, metres));
        }
      }
    }
    return found;
  }
}
