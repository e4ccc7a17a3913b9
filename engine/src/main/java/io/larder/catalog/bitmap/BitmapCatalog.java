package io.larder.catalog.bitmap;

import static io.larder.catalog.Argument.block;
import static io.larder.catalog.Argument.integer;
import static io.larder.catalog.Argument.key;
import static io.larder.catalog.Argument.oneOf;
import static io.larder.catalog.Argument.string;
import static io.larder.catalog.Argument.word;
import static io.larder.catalog.CommandFlag.DENYOOM;
import static io.larder.catalog.CommandFlag.FAST;
import static io.larder.catalog.CommandFlag.READONLY;
import static io.larder.catalog.CommandFlag.WRITE;

import io.larder.catalog.Argument;
import io.larder.catalog.Command;
import io.larder.catalog.CommandFlag;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.KeyMode;
import java.util.List;

/** The commands of bit operations on strings. */
public final class BitmapCatalog {

  public static final Command SETBIT =
      bits("SETBIT", "2.2.0", WRITE, DENYOOM)
          .summary("Sets or clears a bit of a string, which grows if need be.")
          .args(key("key", KeyMode.RW_ACCESS_UPDATE), integer("offset"), integer("value"))
          .does(SingleBits::set);

  public static final Command GETBIT =
      bits("GETBIT", "2.2.0", READONLY, FAST)
          .summary("Tells a bit of a string.")
          .args(key("key", KeyMode.RO_ACCESS), integer("offset"))
          .does(SingleBits::get);

  public static final Command BITCOUNT =
      bits("BITCOUNT", "2.6.0", READONLY)
          .history("7.0.0", "Positions may be counted in bytes or bits.")
          .summary("Counts the bits that are set in a string or a part of it.")
          .complexity("O(N) for N bytes")
          .args(
              key("key", KeyMode.RO_ACCESS),
              block("range", integer("start"), integer("end"), unit()).optional())
          .does(ManyBits::count);

  public static final Command BITPOS =
      bits("BITPOS", "2.8.7", READONLY)
          .history("7.0.0", "Positions may be counted in bytes or bits.")
          .summary("Finds the first bit that is set, or clear, in a string or a part of it.")
          .complexity("O(N) for N bytes")
          .args(
              key("key", KeyMode.RO_ACCESS),
              integer("bit"),
              block(
                      "range",
                      integer("start"),
                      block("end-unit-block", integer("end"), unit()).optional())
                  .optional())
          .does(ManyBits::position);

  public static final Command BITOP =
      bits("BITOP", "2.6.0", WRITE, DENYOOM)
          .summary("Combines strings bit by bit, and stores the result.")
          .complexity("O(N) for N bytes in all")
          .args(
              oneOf("operation", word("AND"), word("OR"), word("XOR"), word("NOT")),
              key("destkey", KeyMode.OW_UPDATE),
              key("key", KeyMode.RO_ACCESS).multiple())
          .does(ManyBits::combine);

  public static final Command BITFIELD =
      bits("BITFIELD", "3.2.0", WRITE, DENYOOM)
          .summary("Reads and changes integers of any width within a string.")
          .complexity("O(1) for each field")
          .args(
              key("key", KeyMode.RW_ACCESS_UPDATE_VARIABLE),
              oneOf(
                      "operation",
                      fieldRead(),
                      block(
                          "write",
                          oneOf("overflow-block", word("WRAP"), word("SAT"), word("FAIL"))
                              .after("OVERFLOW")
                              .optional(),
                          oneOf(
                              "write-operation",
                              field("set-block", "value").after("SET"),
                              field("incrby-block", "increment").after("INCRBY"))))
                  .optional()
                  .multiple())
          .touches(
              words ->
                  words.contains("SET", 2) || words.contains("INCRBY", 2)
                      ? KeyMode.RW_ACCESS_UPDATE
                      : KeyMode.RO_ACCESS)
          .does(BitFields::run);

  public static final Command BITFIELD_RO =
      bits("BITFIELD_RO", "6.0.0", READONLY, FAST)
          .summary("Reads integers of any width within a string.")
          .complexity("O(1) for each field")
          .args(key("key", KeyMode.RO_ACCESS), fieldRead().optional().multipleToken())
          .does(BitFields::runReadOnly);

  private BitmapCatalog() {}

  /** All of them. */
  public static List<Command> commands() {
    return List.of(SETBIT, GETBIT, BITCOUNT, BITPOS, BITOP, BITFIELD, BITFIELD_RO);
  }

  private static Command.Builder bits(String name, String since, CommandFlag... flags) {
    return Command.named(name, since, CommandGroup.BITMAP, flags);
  }

  private static Argument unit() {
    return oneOf("unit", word("BYTE"), word("BIT")).optional().since("7.0.0");
  }

  private static Argument fieldRead() {
    return block("get-block", string("encoding"), integer("offset")).after("GET");
  }

  private static Argument field(String name, String number) {
    return block(name, string("encoding"), integer("offset"), integer(number));
  }
}
