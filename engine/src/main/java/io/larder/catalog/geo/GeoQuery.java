package io.larder.catalog.geo;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.sortedset.SortedSets;
import io.larder.value.geo.DistanceUnit;
import io.larder.value.geo.GeoPoint;
import io.larder.value.geo.GeoShape;
import io.larder.value.sortedset.SortedSetValue;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a geo search, read in the order in which Redis finds fault with them. */
final class GeoQuery {

  /** Which command is read. */
  enum Form {
    RADIUS,
    RADIUS_BY_MEMBER,
    RADIUS_READ_ONLY,
    RADIUS_BY_MEMBER_READ_ONLY,
    SEARCH,
    SEARCH_AND_STORE;

    boolean isSearch() {
      return this == SEARCH || this == SEARCH_AND_STORE;
    }

    boolean mayStore() {
      return this == RADIUS || this == RADIUS_BY_MEMBER;
    }
  }

  /** What is answered besides the member. */
  enum Detail {
    WITHDIST,
    WITHHASH,
    WITHCOORD
  }

  /** The order of the answer. */
  enum Order {
    NONE,
    ASC,
    DESC
  }

  /** What a stored result has for scores. */
  enum Scores {
    PLACES,
    DISTANCES
  }

  /** Makes a shape once its centre is known. */
  @FunctionalInterface
  private interface Outline {
    GeoShape around(GeoPoint centre);
  }

  private static final GeoPoint UNKNOWN = new GeoPoint(0, 0); // of a member of an absent key

  private final Form form;
  private final @Nullable SortedSetValue source;
  private final Set<Detail> details = EnumSet.noneOf(Detail.class);
  private @Nullable GeoPoint centre;
  private boolean fromMember;
  private @Nullable Outline outline;
  private boolean isBox;
  private DistanceUnit unit = DistanceUnit.METRES;
  private Order order = Order.NONE;
  private long count;
  private boolean any;
  private int storeWord;
  private Scores storedScores = Scores.PLACES;

  private GeoQuery(Form form, @Nullable SortedSetValue source) {
    this.form = form;
    this.source = source;
  }

  static GeoQuery read(Call call, Form form) {
    int sourceWord = form == Form.SEARCH_AND_STORE ? 2 : 1;
    GeoQuery query = new GeoQuery(form, call.open(sourceWord, SortedSets.TYPE).get());
    for (int i = query.fixedWords(call); i < call.size(); i++) {
      i = query.option(call, i);
    }
    query.check(call);
    return query;
  }

  /** Reads the words that have their place; the word behind them. */
  private int fixedWords(Call call) {
    return switch (form) {
      case RADIUS, RADIUS_READ_ONLY -> {
        centre = GeoWords.place(call, 2);
        readCircle(call, 4);
        yield 6;
      }
      case RADIUS_BY_MEMBER, RADIUS_BY_MEMBER_READ_ONLY -> {
        readMember(call, 2);
        if (source != null) {
          readCircle(call, 3);
        }
        yield 5;
      }
      case SEARCH -> 2;
      case SEARCH_AND_STORE -> {
        storeWord = 1;
        yield 3;
      }
    };
  }

  private void readMember(Call call, int word) {
    GeoPoint place = source == null ? UNKNOWN : GeoWords.placeOf(source, call.bytes(word));
    if (place == null) {
      throw GeoFailures.NO_SUCH_MEMBER;
    }
    centre = place;
    fromMember = true;
  }

  private void readCircle(Call call, int word) {
    double radius = call.real(word, GeoFailures.RADIUS);
    if (radius < 0) {
      throw GeoFailures.RADIUS_NEGATIVE;
    }
    unit = GeoWords.unit(call, word + 1);
    double metres = unit.toMetres(radius);
    outline = around -> new GeoShape.Circle(around, metres);
  }

  private void readBox(Call call, int word) {
    double width = call.real(word, GeoFailures.WIDTH);
    double height = call.real(word + 1, GeoFailures.HEIGHT);
    if (width < 0 || height < 0) {
      throw GeoFailures.BOX_NEGATIVE;
    }
    unit = GeoWords.unit(call, word + 2);
    double metresWide = unit.toMetres(width);
    double metresHigh = unit.toMetres(height);
    outline = around -> new GeoShape.Box(around, metresWide, metresHigh);
    isBox = true;
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int option(Call call, int at) {
    int following = call.size() - 1 - at;
    if (takesDetail(call, at) || takesOrder(call, at)) {
      return at;
    }
    if (call.is(at, "ANY")) {
      any = true;
      return at;
    }
    if (call.is(at, "COUNT") && following >= 1) {
      count = call.integer(at + 1);
      if (count <= 0) {
        throw GeoFailures.COUNT;
      }
      return at + 1;
    }
    return form.isSearch() ? searchOption(call, at, following) : storeOption(call, at, following);
  }

  private boolean takesDetail(Call call, int at) {
    for (Detail detail : Detail.values()) {
      if (call.is(at, detail.name())) {
        details.add(detail);
        return true;
      }
    }
    return false;
  }

  private boolean takesOrder(Call call, int at) {
    if (call.is(at, "ASC")) {
      order = Order.ASC;
    } else if (call.is(at, "DESC")) {
      order = Order.DESC;
    } else {
      return false;
    }
    return true;
  }

  private int storeOption(Call call, int at, int following) {
    if (!form.mayStore() || following < 1) {
      throw Failure.SYNTAX;
    }
    if (call.is(at, "STORE")) {
      storedScores = Scores.PLACES;
    } else if (call.is(at, "STOREDIST")) {
      storedScores = Scores.DISTANCES;
    } else {
      throw Failure.SYNTAX;
    }
    storeWord = at + 1;
    return storeWord;
  }

  private int searchOption(Call call, int at, int following) {
    if (call.is(at, "FROMMEMBER") && following >= 1 && (centre == null || fromMember)) {
      readMember(call, at + 1);
      return at + 1;
    }
    if (call.is(at, "FROMLONLAT") && following >= 2 && !fromMember) {
      centre = GeoWords.place(call, at + 1);
      return at + 2;
    }
    if (call.is(at, "BYRADIUS") && following >= 2 && !isBox) {
      readCircle(call, at + 1);
      return at + 2;
    }
    if (call.is(at, "BYBOX") && following >= 3 && (outline == null || isBox)) {
      readBox(call, at + 1);
      return at + 3;
    }
    if (call.is(at, "STOREDIST") && form == Form.SEARCH_AND_STORE) {
      storedScores = Scores.DISTANCES;
      return at;
    }
    throw Failure.SYNTAX;
  }

  private void check(Call call) {
    if (storeWord > 0 && !details.isEmpty()) {
      throw GeoFailures.detailsOfStored(
          form.isSearch() ? "GEOSEARCHSTORE" : "STORE option in GEORADIUS");
    }
    if (centre == null) {
      throw GeoFailures.exactlyOne(call, "FROMMEMBER or FROMLONLAT");
    }
    if (outline == null && form.isSearch()) {
      throw GeoFailures.exactlyOne(call, "BYRADIUS and BYBOX");
    }
    if (any && count == 0) {
      throw GeoFailures.ANY_WITHOUT_COUNT;
    }
  }

  /** What is searched; null if the key is absent. */
  @Nullable SortedSetValue source() {
    return source;
  }

  /** The shape; only of a query whose source is present. */
  GeoShape shape() {
    Outline shape = outline;
    GeoPoint around = centre;
    if (shape == null || around == null) {
      throw new IllegalStateException("a search of an absent key has no shape");
    }
    return shape.around(around);
  }

  DistanceUnit unit() {
    return unit;
  }

  /** The order; whoever wants the nearest few gets them in their order. */
  Order order() {
    return order == Order.NONE && count > 0 && !any ? Order.ASC : order;
  }

  /** How many at most; 0 for all. */
  long count() {
    return count;
  }

  /** How many are enough to stop looking; 0 for all. */
  long enough() {
    return any ? count : 0;
  }

  Set<Detail> details() {
    return details;
  }

  /** The word of the key to store at; 0 if nothing is stored. */
  int storeWord() {
    return storeWord;
  }

  Scores storedScores() {
    return storedScores;
  }
}
