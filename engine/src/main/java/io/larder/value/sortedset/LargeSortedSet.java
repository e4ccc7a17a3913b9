package io.larder.value.sortedset;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.table.ElementTable;
import io.larder.value.table.RecordKey;

/**
 * A sorted set of any size: a hash table finds a member's record, a counting tree a rank's. Both
 * hold the same arrays. Redis calls its counterpart a skiplist.
 */
public final class LargeSortedSet extends SortedSetValue {

  private static final long OBJECT_BYTES = HeapBytes.object(2 * HeapBytes.REFERENCE);

  private static final RecordKey KEY =
      new RecordKey() {
        @Override
        public int start(byte[] record) {
          return ScoredMember.MEMBER;
        }

        @Override
        public int length(byte[] record) {
          return record.length - ScoredMember.MEMBER;
        }
      };

  private final ElementTable table;
  private final RankTree tree;

  LargeSortedSet() {
    this(new ElementTable(KEY), new RankTree());
  }

  private LargeSortedSet(ElementTable table, RankTree tree) {
    this.table = table;
    this.tree = tree;
  }

  @Override
  public String encoding() {
    return "skiplist";
  }

  @Override
  public long heapBytes() {
    return OBJECT_BYTES + table.heapBytes() + tree.heapBytes();
  }

  @Override
  public LargeSortedSet copy() {
    ElementTable records = new ElementTable(KEY);
    return new LargeSortedSet(records, tree.copy(records::put));
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public double score(byte[] member) {
    byte[] record = table.find(member);
    return record == null ? Double.NaN : ScoredMember.score(record);
  }

  @Override
  public SortedSetValue put(double score, byte[] member, EncodingLimits limits) {
    byte[] record = table.find(member);
    if (record == null) {
      add(score, member);
    } else if (ScoredMember.score(record) != score) {
      tree.remove(record);
      ScoredMember.setScore(record, score);
      tree.add(record);
    }
    return this;
  }

  /** Adds a member of which the tree has no record. */
  void add(double score, byte[] member) {
    byte[] record = ScoredMember.of(score, member);
    table.put(record);
    tree.add(record);
  }

  @Override
  public SortedSetValue expecting(int additions, EncodingLimits limits) {
    return this;
  }

  @Override
  public SortedSetValue compacted(EncodingLimits limits) {
    if (size() > limits.zsetMaxListpackEntries()) {
      return this;
    }
    PackedSortedSet packed = new PackedSortedSet();
    for (MemberCursor members = cursor(); members.next(); ) {
      byte[] member = members.member();
      if (member.length > limits.zsetMaxListpackValue()) {
        return this;
      }
      packed.append(members.score(), member);
    }
    return packed;
  }

  @Override
  public boolean remove(byte[] member) {
    byte[] record = table.remove(member);
    if (record != null) {
      tree.remove(record);
    }
    return record != null;
  }

  @Override
  public void remove(Ranks ranks) {
    for (int i = 0; i < ranks.size(); i++) {
      byte[] record = tree.removeAt(ranks.from());
      table.remove(record, ScoredMember.MEMBER, record.length - ScoredMember.MEMBER);
    }
  }

  @Override
  public int rank(byte[] member) {
    byte[] record = table.find(member);
    return record == null ? -1 : tree.rank(record);
  }

  @Override
  public int countBefore(Place place) {
    return tree.countBefore(place::isAfter);
  }

  @Override
  public MemberCursor cursor(Ranks ranks, Direction direction) {
    return new RecordCursor(tree, ranks, direction);
  }

  @Override
  public long scan(long cursor, int count, MemberVisitor visitor) {
    return table.scan(
        cursor,
        count,
        record -> visitor.visit(ScoredMember.member(record), ScoredMember.score(record)));
  }
}
