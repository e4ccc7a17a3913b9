package io.larder.value.sortedset;

/** A walk over records of a tree, which looks each leaf up once. */
final class RecordCursor extends MemberCursor {

  private static final byte[] NO_RECORD = {};

  private final RankTree tree;
  private final int step;
  private int rank;
  private int left;
  private Leaf leaf = Leaf.empty();
  private int index;
  private byte[] record = NO_RECORD;

  RecordCursor(RankTree tree, Ranks ranks, Direction direction) {
    this.tree = tree;
    this.left = ranks.size();
    this.step =
        switch (direction) {
          case ASCENDING -> 1;
          case DESCENDING -> -1;
        };
    this.rank = step > 0 ? ranks.from() : ranks.to() - 1;
    this.index = -1;
  }

  @Override
  public boolean next() {
    if (left == 0) {
      return false;
    }
    if (index < 0 || index >= leaf.width()) {
      leaf = tree.leafAt(rank);
      index = tree.indexInLeaf(rank);
    }
    record = leaf.record(index);
    index += step;
    rank += step;
    left--;
    return true;
  }

  @Override
  public double score() {
    return ScoredMember.score(record);
  }

  @Override
  public byte[] member() {
    return ScoredMember.member(record);
  }
}
