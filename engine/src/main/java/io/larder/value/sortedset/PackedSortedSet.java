package io.larder.value.sortedset;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.number.Doubles;
import io.larder.value.packed.Listpack;

/**
 * A small sorted set: members and scores in turns, in order, in one packed block. Scores are
 * integers where they can be, else their shortest text.
 */
public final class PackedSortedSet extends SortedSetValue {

  private static final long OBJECT_BYTES = HeapBytes.object(HeapBytes.REFERENCE);
  private static final int MOST_BYTES = 1 << 30; // Redis's bound of a listpack

  private final Listpack block;

  PackedSortedSet() {
    this(new Listpack());
  }

  private PackedSortedSet(Listpack block) {
    this.block = block;
  }

  static double scoreAt(Listpack block, int member) {
    int at = block.next(member);
    return block.isInteger(at) ? block.integer(at) : Doubles.parse(block.bytes(at));
  }

  /** The block, as Redis serializes it. It must not be changed. */
  public Listpack block() {
    return block;
  }

  @Override
  public String encoding() {
    return "listpack";
  }

  @Override
  public long heapBytes() {
    return OBJECT_BYTES + block.heapBytes();
  }

  @Override
  public PackedSortedSet copy() {
    return new PackedSortedSet(block.copy());
  }

  @Override
  public int size() {
    return block.size() / 2;
  }

  private int find(byte[] member) {
    return block.find(member, block.first(), 1);
  }

  private int after(int member) {
    return block.next(block.next(member));
  }

  private int before(int member) {
    int score = block.previous(member);
    return score < 0 ? -1 : block.previous(score);
  }

  @Override
  public double score(byte[] member) {
    int at = find(member);
    return at < 0 ? Double.NaN : scoreAt(block, at);
  }

  @Override
  public SortedSetValue put(double score, byte[] member, EncodingLimits limits) {
    int at = find(member);
    if (at < 0 && !fits(size() + 1, member.length, limits)) {
      return toLarge().put(score, member, limits);
    }
    if (at < 0) {
      insert(score, member);
    } else if (scoreAt(block, at) != score) {
      delete(at);
      insert(score, member);
    }
    return this;
  }

  private boolean fits(int members, int memberLength, EncodingLimits limits) {
    return members <= limits.zsetMaxListpackEntries()
        && memberLength <= limits.zsetMaxListpackValue()
        && block.byteSize() + (long) memberLength <= MOST_BYTES;
  }

  private void insert(double score, byte[] member) {
    int at = block.first();
    while (at >= 0 && isBefore(at, score, member)) {
      at = after(at);
    }
    byte[] scoreText = Doubles.format(score == 0 ? 0 : score); // integers have no negative zero
    if (at < 0) {
      block.append(member);
      block.append(scoreText);
    } else {
      block.insert(block.next(block.insert(at, member)), scoreText);
    }
  }

  private boolean isBefore(int at, double score, byte[] member) {
    double other = scoreAt(block, at);
    return other < score || (other == score && block.compare(at, member) < 0);
  }

  private void delete(int member) {
    block.delete(block.delete(member));
  }

  /** Appends a member that is behind all others. */
  void append(double score, byte[] member) {
    block.append(member);
    block.append(Doubles.format(score == 0 ? 0 : score));
  }

  private LargeSortedSet toLarge() {
    LargeSortedSet large = new LargeSortedSet();
    for (int at = block.first(); at >= 0; at = after(at)) {
      large.add(scoreAt(block, at), block.bytes(at));
    }
    return large;
  }

  @Override
  public SortedSetValue expecting(int additions, EncodingLimits limits) {
    return additions > limits.zsetMaxListpackEntries() ? toLarge() : this;
  }

  @Override
  public SortedSetValue compacted(EncodingLimits limits) {
    return this;
  }

  @Override
  public boolean remove(byte[] member) {
    int at = find(member);
    if (at >= 0) {
      delete(at);
    }
    return at >= 0;
  }

  @Override
  public void remove(Ranks ranks) {
    block.deleteRange(2 * ranks.from(), 2 * ranks.size());
  }

  @Override
  public int rank(byte[] member) {
    int rank = 0;
    for (int at = block.first(); at >= 0; at = after(at)) {
      if (block.matches(at, member)) {
        return rank;
      }
      rank++;
    }
    return -1;
  }

  /** As Redis does where scores differ and the places are of members: by the ends first. */
  @Override
  public Ranks ranks(Place start, Place end) {
    int last = block.last();
    boolean outside =
        isEmpty()
            || start.isAfter(block, block.previous(last))
            || !end.isAfter(block, block.first());
    return outside ? Ranks.NONE : super.ranks(start, end);
  }

  @Override
  public int countBefore(Place place) {
    int count = 0;
    for (int at = block.first(); at >= 0 && place.isAfter(block, at); at = after(at)) {
      count++;
    }
    return count;
  }

  @Override
  public MemberCursor cursor(Ranks ranks, Direction direction) {
    return new Cursor(ranks, direction);
  }

  @Override
  public long scan(long cursor, int count, MemberVisitor visitor) {
    MemberCursor members = cursor();
    while (members.next()) {
      visitor.visit(members.member(), members.score());
    }
    return 0;
  }

  private final class Cursor extends MemberCursor {

    private final Direction direction;
    private int left;
    private int following;
    private int at = -1;

    Cursor(Ranks ranks, Direction direction) {
      this.direction = direction;
      this.left = ranks.size();
      this.following =
          switch (direction) {
            case ASCENDING -> block.at(2 * ranks.from());
            case DESCENDING -> block.at(2 * (ranks.to() - 1));
          };
    }

    @Override
    public boolean next() {
      if (left == 0) {
        return false;
      }
      left--;
      at = following;
      if (left > 0) {
        following =
            switch (direction) {
              case ASCENDING -> after(at);
              case DESCENDING -> before(at);
            };
      }
      return true;
    }

    @Override
    public double score() {
      return scoreAt(block, at);
    }

    @Override
    public byte[] member() {
      return block.bytes(at);
    }
  }
}
