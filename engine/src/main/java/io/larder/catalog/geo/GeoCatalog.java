package io.larder.catalog.geo;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.real;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.token;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeySpec;
import io.larder.catalog.Words;
import io.larder.catalog.geo.GeoQuery.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands of members that stand for places. */
public final class GeoCatalog {

  private static final String OF_SEARCH =
      "O(N + log M) for N members in the cells around the shape, of M";

  private static final Argument READ = key("key", KeyMode.RO_ACCESS);
  private static final Argument UNIT = oneOf("unit", word("M"), word("KM"), word("FT"), word("MI"));
  private static final Argument ANY = word("ANY").optional();
  private static final Argument COUNT = count(ANY);
  private static final Argument COUNT_AT_FIRST = count(ANY.since("6.2.0"));
  private static final Argument ORDER = oneOf("order", word("ASC"), word("DESC")).optional();
  private static final Argument WITHCOORD = word("WITHCOORD").optional();
  private static final Argument WITHDIST = word("WITHDIST").optional();
  private static final Argument WITHHASH = word("WITHHASH").optional();
  private static final Argument STORE =
      oneOf(
              "store",
              key("storekey", KeyMode.OW_UPDATE).after("STORE"),
              key("storedistkey", KeyMode.OW_UPDATE).after("STOREDIST"))
          .optional();
  private static final Argument FROM =
      oneOf(
          "from",
          string("member").after("FROMMEMBER"),
          block("fromlonlat", real("longitude"), real("latitude")).after("FROMLONLAT"));
  private static final Argument BY =
      oneOf(
          "by",
          block("circle", real("radius").after("BYRADIUS"), UNIT),
          block("box", real("width").after("BYBOX"), real("height"), UNIT));

  public static final Command GEOADD =
      geo("GEOADD", "3.2.0", WRITE, DENYOOM)
          .history("6.2.0", "CH, NX and XX are there.")
          .summary("Adds members with the places that they stand for.")
          .complexity("O(log N) for each member, of N in the sorted set")
          .args(
              key("key", KeyMode.RW_UPDATE),
              oneOf("condition", word("NX"), word("XX")).optional().since("6.2.0"),
              token("change", "CH").optional().since("6.2.0"),
              block("data", real("longitude"), real("latitude"), string("member")).multiple())
          .does(Places::add);

  public static final Command GEODIST =
      geo("GEODIST", "3.2.0", READONLY)
          .summary("Tells the distance between the places of two members.")
          .args(READ, string("member1"), string("member2"), UNIT.optional())
          .does(Places::distance);

  public static final Command GEOHASH =
      geo("GEOHASH", "3.2.0", READONLY)
          .summary("Tells the geohash texts of members' places.")
          .complexity("O(N) for N members")
          .args(READ, string("member").multiple().optional())
          .does(Places::hashes);

  public static final Command GEOPOS =
      geo("GEOPOS", "3.2.0", READONLY)
          .summary("Tells the longitudes and latitudes of members' places.")
          .complexity("O(N) for N members")
          .args(READ, string("member").multiple().optional())
          .does(Places::positions);

  public static final Command GEORADIUS =
      geo("GEORADIUS", "3.2.0", WRITE, DENYOOM)
          .history("6.2.0", "COUNT may be followed by ANY.")
          .history("7.0.0", "Units may be in capitals.")
          .summary("Looks for members in a circle around a place, and may store them.")
          .complexity(OF_SEARCH)
          .deprecated("6.2.0", "GEOSEARCH and GEOSEARCHSTORE with BYRADIUS")
          .args(around(COUNT_AT_FIRST, STORE, real("longitude"), real("latitude")))
          .keys(storing(6))
          .findsKeys((words, positions) -> addKeys(words, 6, positions))
          .does((call, reply) -> Searching.search(call, reply, Form.RADIUS));

  public static final Command GEORADIUS_RO =
      geo("GEORADIUS_RO", "3.2.10", READONLY)
          .history("6.2.0", "COUNT may be followed by ANY.")
          .history("7.0.0", "Units may be in capitals.")
          .summary("Looks for members in a circle around a place.")
          .complexity(OF_SEARCH)
          .deprecated("6.2.0", "GEOSEARCH with BYRADIUS")
          .args(around(COUNT_AT_FIRST, null, real("longitude"), real("latitude")))
          .does((call, reply) -> Searching.search(call, reply, Form.RADIUS_READ_ONLY));

  public static final Command GEORADIUSBYMEMBER =
      geo("GEORADIUSBYMEMBER", "3.2.0", WRITE, DENYOOM)
          .history("6.2.0", "COUNT may be followed by ANY.")
          .history("7.0.0", "Units may be in capitals.")
          .summary("Looks for members in a circle around another one, and may store them.")
          .complexity(OF_SEARCH)
          .deprecated("6.2.0", "GEOSEARCH and GEOSEARCHSTORE with BYRADIUS and FROMMEMBER")
          .args(around(COUNT, STORE, string("member")))
          .keys(storing(5))
          .findsKeys((words, positions) -> addKeys(words, 5, positions))
          .does((call, reply) -> Searching.search(call, reply, Form.RADIUS_BY_MEMBER));

  public static final Command GEORADIUSBYMEMBER_RO =
      geo("GEORADIUSBYMEMBER_RO", "3.2.10", READONLY)
          .history("6.2.0", "COUNT may be followed by ANY.")
          .history("7.0.0", "Units may be in capitals.")
          .summary("Looks for members in a circle around another one.")
          .complexity(OF_SEARCH)
          .deprecated("6.2.0", "GEOSEARCH with BYRADIUS and FROMMEMBER")
          .args(around(COUNT, null, string("member")))
          .does((call, reply) -> Searching.search(call, reply, Form.RADIUS_BY_MEMBER_READ_ONLY));

  public static final Command GEOSEARCH =
      geo("GEOSEARCH", "6.2.0", READONLY)
          .history("7.0.0", "Units may be in capitals.")
          .summary("Looks for members in a circle or box.")
          .complexity(OF_SEARCH)
          .args(READ, FROM, BY, ORDER, COUNT, WITHCOORD, WITHDIST, WITHHASH)
          .does((call, reply) -> Searching.search(call, reply, Form.SEARCH));

  public static final Command GEOSEARCHSTORE =
      geo("GEOSEARCHSTORE", "6.2.0", WRITE, DENYOOM)
          .history("7.0.0", "Units may be in capitals.")
          .summary("Stores the members in a circle or box.")
          .complexity(OF_SEARCH)
          .args(
              key("destination", KeyMode.OW_UPDATE),
              key("source", KeyMode.RO_ACCESS),
              FROM,
              BY,
              ORDER,
              COUNT,
              word("STOREDIST").optional())
          .does((call, reply) -> Searching.search(call, reply, Form.SEARCH_AND_STORE));

  private GeoCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(
        GEOADD,
        GEODIST,
        GEOHASH,
        GEOPOS,
        GEORADIUS,
        GEORADIUS_RO,
        GEORADIUSBYMEMBER,
        GEORADIUSBYMEMBER_RO,
        GEOSEARCH,
        GEOSEARCHSTORE);
  }

  private static Command.Builder geo(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.GEO, flags);
  }

  /** The arguments of the older commands, which look in a circle alone. */
  private static Argument count(Argument any) {
    return block("count-block", integer("count").after("COUNT"), any).optional();
  }

  private static Argument[] around(Argument count, @Nullable Argument store, Argument... centre) {
    List<Argument> all = new ArrayList<>();
    all.add(READ);
    all.addAll(List.of(centre));
    all.addAll(List.of(real("radius"), UNIT, WITHCOORD, WITHDIST, WITHHASH, count, ORDER));
    if (store != null) {
      all.add(store);
    }
    return all.toArray(new Argument[0]);
  }

  private static KeySpec[] storing(int from) {
    KeySpec.Find one = new KeySpec.Find.Range(0, 1, 0);
    return new KeySpec[] {
      new KeySpec(KeyMode.RO_ACCESS, new KeySpec.Begin.Index(1), one),
      new KeySpec(KeyMode.OW_UPDATE, new KeySpec.Begin.Keyword("STORE", from), one),
      new KeySpec(KeyMode.OW_UPDATE, new KeySpec.Begin.Keyword("STOREDIST", from), one)
    };
  }

  /** Of several keys to store in, the last one counts. */
  private static void addKeys(Words words, int from, List<Integer> positions) {
    positions.add(1);
    int stored = 0;
    for (int i = from; i + 1 < words.size(); i++) {
      if (words.is(i, "STORE") || words.is(i, "STOREDIST")) {
        stored = ++i;
      }
    }
    if (stored > 0) {
      positions.add(stored);
    }
  }
}
