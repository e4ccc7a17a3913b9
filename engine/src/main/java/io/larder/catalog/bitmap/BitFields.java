package io.larder.catalog.bitmap;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.number.Integers;
import io.larder.value.string.BitFieldOverflow;
import io.larder.value.string.BitFieldType;
import io.larder.value.string.MutableString;
import io.larder.value.string.StringView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** {@code BITFIELD} and {@code BITFIELD_RO}. */
final class BitFields {

  private enum Action {
    GET(3),
    SET(4),
    INCRBY(4);

    private final int words;

    Action(int words) {
      this.words = words;
    }

    static Action of(Call call, int word) {
      for (Action action : values()) {
        if (call.is(word, action.name()) && word + action.words <= call.size()) {
          return action;
        }
      }
      throw Failure.SYNTAX;
    }
  }

  /** What became of a field. */
  private enum Outcome {
    NOT_WRITTEN,
    SAME,
    CHANGED
  }

  /** A string grew for writes that all failed: a change of which Redis notifies nobody. */
  private static final KeyspaceEvent GROWN = new KeyspaceEvent("bitfield", '-');

  /** One operation of a call; the number is 0 where none is given. */
  private record Operation(
      Action action, BitFieldType type, long offset, long number, BitFieldOverflow overflow) {

    /** What the field is to hold; empty if it is to stay as it is because of an overflow. */
    OptionalLong changed(long old) {
      return action == Action.SET ? type.add(number, 0, overflow) : type.add(old, number, overflow);
    }
  }

  private BitFields() {}

  static void run(Call call, Reply reply) {
    List<Operation> operations = operations(call);
    if (operations.stream().allMatch(operation -> operation.action() == Action.GET)) {
      read(call.openString(1).view(), operations, reply);
    } else {
      write(call.openString(1), operations, reply);
    }
  }

  static void runReadOnly(Call call, Reply reply) {
    List<Operation> operations = operations(call);
    if (operations.stream().anyMatch(operation -> operation.action() != Action.GET)) {
      throw BitmapFailures.ONLY_GET;
    }
    read(call.openString(1).view(), operations, reply);
  }

  private static List<Operation> operations(Call call) {
    List<Operation> operations = new ArrayList<>();
    BitFieldOverflow overflow = BitFieldOverflow.WRAP;
    for (int i = 2; i < call.size(); ) {
      if (call.is(i, "OVERFLOW") && i + 1 < call.size()) {
        overflow = overflow(call, i + 1);
        i += 2;
      } else {
        Operation operation = operation(call, i, overflow);
        operations.add(operation);
        i += operation.action().words;
      }
    }
    return operations;
  }

  private static BitFieldOverflow overflow(Call call, int word) {
    for (BitFieldOverflow overflow : BitFieldOverflow.values()) {
      if (call.is(word, overflow.name())) {
        return overflow;
      }
    }
    throw BitmapFailures.OVERFLOW_TYPE;
  }

  private static Operation operation(Call call, int at, BitFieldOverflow overflow) {
    Action action = Action.of(call, at);
    BitFieldType type = type(call.bytes(at + 1));
    long offset = BitOffsets.fieldOffset(call, at + 2, type.width());
    long number = action == Action.GET ? 0 : call.integer(at + 3);
    return new Operation(action, type, offset, number, overflow);
  }

  private static BitFieldType type(byte[] word) {
    if (word.length == 0 || (word[0] != 'i' && word[0] != 'u')) {
      throw BitmapFailures.FIELD_TYPE;
    }
    byte[] digits = Arrays.copyOfRange(word, 1, word.length);
    boolean signed = word[0] == 'i';
    int widest = signed ? BitFieldType.MAX_WIDTH : BitFieldType.MAX_WIDTH - 1;
    long width = Integers.isInteger(digits) ? Integers.parse(digits) : 0;
    if (width < 1 || width > widest) {
      throw BitmapFailures.FIELD_TYPE;
    }
    return new BitFieldType(signed, (int) width);
  }

  private static void read(StringView string, List<Operation> operations, Reply reply) {
    reply.array(operations.size());
    for (Operation operation : operations) {
      reply.integer(operation.type().read(string.array(), string.length(), operation.offset()));
    }
  }

  private static void write(StringSlot slot, List<Operation> operations, Reply reply) {
    MutableString string = slot.mutable();
    boolean grown = grow(string, operations);
    boolean written = false;
    boolean changed = false;
    reply.array(operations.size());
    for (Operation operation : operations) {
      Outcome outcome = run(string, operation, reply);
      written |= outcome != Outcome.NOT_WRITTEN;
      changed |= outcome == Outcome.CHANGED;
    }
    if (changed || (grown && written)) {
      slot.update(string, SingleBits.SETBIT);
    } else if (grown) {
      slot.update(string, GROWN);
    } else {
      slot.reshape(string);
    }
  }

  /** Makes the string long enough for all that may be written; whether it was not. */
  private static boolean grow(MutableString string, List<Operation> operations) {
    int before = string.length();
    for (Operation operation : operations) {
      if (operation.action() != Action.GET) {
        string.ensureLength(operation.type().endOf(operation.offset()));
      }
    }
    return string.length() > before;
  }

  /** Runs an operation and answers. */
  private static Outcome run(MutableString string, Operation operation, Reply reply) {
    BitFieldType type = operation.type();
    long old = type.read(string.array(), string.length(), operation.offset());
    if (operation.action() == Action.GET) {
      reply.integer(old);
      return Outcome.NOT_WRITTEN;
    }
    OptionalLong fitting = operation.changed(old);
    if (fitting.isEmpty()) {
      reply.nil();
      return Outcome.NOT_WRITTEN;
    }
    long next = fitting.getAsLong();
    type.write(string, operation.offset(), next);
    reply.integer(operation.action() == Action.SET ? old : next);
    return next == old ? Outcome.SAME : Outcome.CHANGED;
  }
}
