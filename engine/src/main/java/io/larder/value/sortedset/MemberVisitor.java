package io.larder.value.sortedset;

/** What a scan of a sorted set hands its members to. */
@FunctionalInterface
public interface MemberVisitor {

  /** Takes a member, in an array of its own, with its score. */
  void visit(byte[] member, double score);
}
