package io.larder.value.rdb;

import io.larder.value.EncodingLimits;
import io.larder.value.set.IntSet;
import io.larder.value.set.SetValue;
import org.jspecify.annotations.Nullable;

/**
 * Sets in Redis's files: members one by one, or all in one block. A small set of text is written
 * one by one, since Redis 7.0 does not know a listpack of members.
 */
final class SetForms {

  private SetForms() {}

  static RdbType typeOf(SetValue set) {
    return set instanceof IntSet ? RdbType.SET_INTSET : RdbType.SET;
  }

  static void write(RdbWriter writer, SetValue set) {
    if (set instanceof IntSet integers) {
      writer.string(integers.toBytes());
    } else {
      writer.length(set.size());
      set.forEach(writer::string);
    }
  }

  static SetValue ofMembers(RdbReader reader, EncodingLimits limits) throws MalformedRdbException {
    int count = reader.count(1);
    SetValue set = SetValue.empty().making(count, limits);
    for (int i = 0; i < count; i++) {
      set = set.add(reader.string(), limits);
      if (set.size() == i) {
        throw new MalformedRdbException("a member is twice in a set");
      }
    }
    return set;
  }

  static SetValue ofIntset(byte[] bytes, EncodingLimits limits) throws MalformedRdbException {
    return present(SetValue.ofIntset(bytes, limits));
  }

  static SetValue ofListpack(byte[] bytes, EncodingLimits limits) throws MalformedRdbException {
    return present(SetValue.ofListpack(ListpackElements.pack(bytes), limits));
  }

  private static SetValue present(@Nullable SetValue set) throws MalformedRdbException {
    if (set == null) {
      throw new MalformedRdbException("the members of a set are damaged");
    }
    return set;
  }
}
