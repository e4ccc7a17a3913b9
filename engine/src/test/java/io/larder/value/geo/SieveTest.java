package io.larder.value.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SieveTest {

  private static final double[] LATITUDES = {0, 52, 66.1, 84.9, 85.05112878};
  private static final double[] LONGITUDES = {0, 13, 179.9999, 180};

  private static double pick(Random random, double[] values) {
    double value = values[random.nextInt(values.length)];
    return random.nextBoolean() ? value : -value;
  }

  private static GeoPoint centre(Random random) {
    return random.nextBoolean()
        ? new GeoPoint(pick(random, LONGITUDES), pick(random, LATITUDES))
        : new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 170 - 85);
  }

  /** From a millimetre to more than around the earth. */
  private static double length(Random random) {
    return Math.pow(10, random.nextDouble() * 11 - 3);
  }

  private static GeoShape shape(Random random) {
    return random.nextBoolean()
        ? new GeoShape.Circle(centre(random), length(random))
        : new GeoShape.Box(centre(random), length(random), length(random));
  }

  /** Scores of a range, its ends and some near the centre among them. */
  private static List<Double> scores(Random random, GeoShape shape, GeoShape.ScoreRange range) {
    List<Double> scores = new ArrayList<>(List.of(range.first(), range.end() - 1));
    for (int i = 0; i < 50; i++) {
      scores.add(Math.floor(range.first() + random.nextDouble() * (range.end() - range.first())));
      double reach = 2 * Math.toDegrees(Sphere.angle(shape.reach())) * random.nextDouble();
      double longitude = shape.centre().longitude() + random.nextGaussian() * reach;
      double latitude = shape.centre().latitude() + random.nextGaussian() * reach;
      if (GeoPoint.isValid(longitude, latitude)) {
        scores.add(new GeoPoint(longitude, latitude).score());
      }
    }
    scores.add(shape.centre().score());
    scores.removeIf(score -> score < range.first() || score >= range.end());
    return scores;
  }

  @Test
  void whatIsWithinAShape_passes() {
    Random random = new Random(11);
    int within = 0;
    for (int i = 0; i < 3000; i++) {
      GeoShape shape = shape(random);
      for (GeoShape.ScoreRange range : shape.ranges()) {
        Sieve sieve = Sieve.of(shape);
        GeoShape.ScoreRange clipped = sieve.clipped(range);
        for (double score : scores(random, shape, range)) {
          if (shape.metresWithin(GeoPoint.ofScore(score)) != GeoShape.OUTSIDE) {
            within++;
            assertThat(sieve.passes(score)).as("%s of %s", score, shape).isTrue();
            assertThat(clipped).as("%s of %s", score, shape).isNotNull();
            assertThat(score).isBetween(clipped.first(), Math.nextDown(clipped.end()));
          }
        }
      }
    }
    assertThat(within).isGreaterThan(50_000);
  }

  @Test
  void whatIsNotFartherThanTheFarthestWanted_passes() {
    Random random = new Random(12);
    for (int i = 0; i < 3000; i++) {
      GeoShape shape = shape(random);
      for (GeoShape.ScoreRange range : shape.ranges()) {
        for (double score : scores(random, shape, range)) {
          double metres = shape.metresWithin(GeoPoint.ofScore(score));
          if (metres != GeoShape.OUTSIDE) {
            Sieve sieve = Sieve.of(shape);
            sieve.narrowTo(metres);
            assertThat(sieve.passes(score)).as("%s of %s", score, shape).isTrue();
          }
        }
      }
    }
  }

  @Test
  void whatPasses_isMostlyWithinTheCircle() {
    Random random = new Random(13);
    int passed = 0;
    int within = 0;
    for (int i = 0; i < 300; i++) {
      GeoPoint centre =
          new GeoPoint(random.nextDouble() * 360 - 180, random.nextDouble() * 120 - 60);
      GeoShape shape = new GeoShape.Circle(centre, 10 + random.nextDouble() * 100_000);
      Sieve sieve = Sieve.of(shape);
      for (GeoShape.ScoreRange range : shape.ranges()) {
        for (double score : scores(random, shape, range)) {
          passed += sieve.passes(score) ? 1 : 0;
          within += shape.metresWithin(GeoPoint.ofScore(score)) == GeoShape.OUTSIDE ? 0 : 1;
        }
      }
    }
    assertThat(passed).isBetween(within, within + within / 50);
  }
}
