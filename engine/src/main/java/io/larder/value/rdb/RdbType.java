package io.larder.value.rdb;

/** The forms of values in Redis's files, by the number that stands before a value. */
public enum RdbType {
  STRING(0),
  LIST(1),
  SET(2),
  SORTED_SET_ASCII(3),
  HASH(4),
  SORTED_SET(5),
  HASH_ZIPMAP(9),
  LIST_ZIPLIST(10),
  SET_INTSET(11),
  SORTED_SET_ZIPLIST(12),
  HASH_ZIPLIST(13),
  LIST_OF_ZIPLISTS(14),
  STREAM_1(15),
  HASH_LISTPACK(16),
  SORTED_SET_LISTPACK(17),
  LIST_OF_LISTPACKS(18),
  STREAM_2(19),
  SET_LISTPACK(20),
  STREAM_3(21),
  HASH_WITH_DEADLINES(24, DumpPayload.VERSION_WITH_FIELD_DEADLINES),
  HASH_LISTPACK_WITH_DEADLINES(25, DumpPayload.VERSION_WITH_FIELD_DEADLINES);

  private static final RdbType[] TYPES = values();

  private final int number;
  private final int version;

  RdbType(int number) {
    this(number, DumpPayload.VERSION);
  }

  RdbType(int number, int version) {
    this.number = number;
    this.version = version;
  }

  /** The number that stands before a value. */
  public int number() {
    return number;
  }

  /** The version of files that values of this form are written in. */
  int version() {
    return version;
  }

  /** The form with a number; types of modules are refused as any other that is not known. */
  public static RdbType of(int number) throws MalformedRdbException {
    for (RdbType type : TYPES) {
      if (type.number == number) {
        return type;
      }
    }
    throw new MalformedRdbException("no value is of type " + number);
  }
}
