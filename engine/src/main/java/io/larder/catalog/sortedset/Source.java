package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.value.set.SetValue;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.SortedSetValue;
import java.util.Iterator;

/**
 * An input of {@code ZUNION} and its relatives: a sorted set, or a set, whose members all have the
 * score 1.
 */
interface Source {

  /** The number of members. */
  int size();

  /** The score of a member, NaN if it is none. */
  double score(byte[] member);

  /** Visits all members until the visitor has seen enough. */
  void forEach(Visitor visitor);

  /** What members are handed to. */
  @FunctionalInterface
  interface Visitor {

    /** Takes a member with its score; whether it wants another one. */
    boolean visit(byte[] member, double score);
  }

  /** What a key holds; an absent one is an empty set. */
  static Source open(Call call, int keyWord) {
    Object value = call.openAny(keyWord).value();
    if (value == null) {
      return of(SetValue.empty());
    }
    if (value instanceof SortedSetValue set) {
      return of(set);
    }
    if (value instanceof SetValue set) {
      return of(set);
    }
    throw Failure.WRONG_TYPE;
  }

  private static Source of(SortedSetValue set) {
    return new Source() {
      @Override
      public int size() {
        return set.size();
      }

      @Override
      public double score(byte[] member) {
        return set.score(member);
      }

      @Override
      public void forEach(Visitor visitor) {
        MemberCursor members = set.cursor();
        while (members.next() && visitor.visit(members.member(), members.score())) {}
      }
    };
  }

  private static Source of(SetValue set) {
    return new Source() {
      @Override
      public int size() {
        return set.size();
      }

      @Override
      public double score(byte[] member) {
        return set.contains(member) ? 1 : Double.NaN;
      }

      @Override
      public void forEach(Visitor visitor) {
        Iterator<byte[]> members = set.iterator();
        while (members.hasNext() && visitor.visit(members.next(), 1)) {}
      }
    };
  }
}
