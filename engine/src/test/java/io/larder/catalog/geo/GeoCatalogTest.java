package io.larder.catalog.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GeoCatalogTest {

  private final TestSession redis = new TestSession();

  @BeforeEach
  void add() {
    redis.run("GEOADD g 13.361389 38.115556 Palermo 15.087269 37.502669 Catania");
  }

  @AfterEach
  void close() {
    redis.close();
  }

  private void assertAnswer(String line, String answer) {
    assertThat(redis.run(line)).as(line).isEqualTo(answer);
  }

  @Test
  void geoadd_storesScores() {
    assertAnswer("ZSCORE g Palermo", "3.479099956230698E15");
    assertAnswer("GEOADD g XX CH 13.5 38 Palermo 1 1 nowhere", "1");
    assertAnswer("GEOADD g NX XX 1 1 a", "ERR syntax error");
    assertAnswer("GEOADD g GT 1 1 a", "ERR syntax error");
    assertAnswer("GEOADD g 1 -86 a", "ERR invalid longitude,latitude pair 1.000000,-86.000000");
    assertAnswer("ZCARD g", "2");
  }

  @Test
  void geopos_geohash_andGeodist_ofNoMember_areNothing() {
    assertAnswer("GEOPOS g x Palermo", "[(nil) [13.361389338970184 38.1155563954963]]");
    assertAnswer("GEOHASH g x Palermo", "[(nil) \"sqc8b49rny0\"]");
    assertAnswer("GEODIST g Palermo Catania KM", "\"166.2742\"");
    assertAnswer("GEODIST g Palermo x", "(nil)");
    assertAnswer(
        "GEODIST g Palermo Catania yd", "ERR unsupported unit provided. please use M, KM, FT, MI");
  }

  @Test
  void geosearch_withCount_findsTheNearest_andOfEqualsTheFirst() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) { // on a grid, so that many are equally far
      String place = (12.5 + random.nextInt(20) / 20.0) + " " + (51.5 + random.nextInt(20) / 20.0);
      redis.run("GEOADD p " + place + " m" + i);
    }
    for (String shape : List.of("BYRADIUS 50 KM", "BYBOX 80 60 KM", "BYRADIUS 20000 KM")) {
      String search = "GEOSEARCH p FROMLONLAT 13 52 " + shape;
      String all = redis.run(search + " ASC");
      List<String> names = List.of(all.substring(1, all.length() - 1).split(" "));
      for (int count : new int[] {1, 2, 10, 50, 1000}) {
        List<String> nearest = names.subList(0, Math.min(count, names.size()));
        assertAnswer(search + " COUNT " + count, "[" + String.join(" ", nearest) + "]");
      }
    }
  }

  @Test
  void geosearch_findsWhatIsWithin() {
    assertAnswer("GEOSEARCH g FROMLONLAT 15 37 BYRADIUS 200 KM ASC", "[\"Catania\" \"Palermo\"]");
    assertAnswer("GEOSEARCH g FROMLONLAT 15 37 BYRADIUS 100 KM", "[\"Catania\"]");
    assertAnswer(
        "GEOSEARCH g FROMMEMBER Palermo BYBOX 400 400 KM DESC", "[\"Catania\" \"Palermo\"]");
    assertAnswer(
        "GEOSEARCH g FROMLONLAT 15 37 BYRADIUS 200 KM COUNT 1 WITHHASH WITHDIST",
        "[[\"Catania\" \"56.4413\" 3479447370796909]]");
    assertAnswer("GEOSEARCH none FROMMEMBER x BYRADIUS 1 M", "[]");
  }

  @Test
  void georadius_isASearchInACircle() {
    assertAnswer("GEORADIUS g 15 37 200 KM DESC", "[\"Palermo\" \"Catania\"]");
    assertAnswer("GEORADIUSBYMEMBER_RO g Palermo 1 KM", "[\"Palermo\"]");
    assertAnswer("GEORADIUS_RO g 15 37 200 KM STORE t", "ERR syntax error");
  }

  @Test
  void stored_placesOrDistances_replaceTheTarget() {
    redis.run("SET t x");
    assertAnswer("GEOSEARCHSTORE t g FROMLONLAT 15 37 BYRADIUS 200 KM", "2");
    assertAnswer("GEOHASH t Palermo", "[\"sqc8b49rny0\"]");
    assertAnswer("GEORADIUS g 15 37 200 KM STOREDIST t", "2");
    assertThat(redis.run("ZSCORE t Catania")).startsWith("56.44125");
    assertAnswer("GEORADIUS g 15 37 200 KM STORE other STORE t", "2");
    assertAnswer("EXISTS other", "0");
    assertAnswer("GEORADIUSBYMEMBER none x 1 M STORE t", "0");
    assertAnswer("ZCARD t", "0");
  }

  @Test
  void searches_thatAreIncomplete_areErrors() {
    assertAnswer(
        "GEOSEARCH g FROMMEMBER Palermo ASC DESC COUNT 1",
        "ERR exactly one of BYRADIUS and BYBOX can be specified for GEOSEARCH");
    assertAnswer(
        "GEOSEARCH g BYRADIUS 1 M ASC WITHDIST WITHHASH",
        "ERR exactly one of FROMMEMBER or FROMLONLAT can be specified for GEOSEARCH");
    assertAnswer(
        "GEOSEARCH g FROMMEMBER x BYRADIUS 1 M", "ERR could not decode requested zset member");
    assertAnswer(
        "GEOSEARCH g FROMMEMBER Palermo BYRADIUS 1 M ANY",
        "ERR the ANY argument requires COUNT argument");
    assertAnswer(
        "GEORADIUS g 15 37 200 KM STORE t WITHDIST",
        "ERR STORE option in GEORADIUS is not compatible with WITHDIST, WITHHASH and WITHCOORD"
            + " options");
  }
}
