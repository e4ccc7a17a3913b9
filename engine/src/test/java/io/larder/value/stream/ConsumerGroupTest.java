package io.larder.value.stream;

import static io.larder.value.stream.StreamIdParserTest.bytes;
import static io.larder.value.stream.StreamIdParserTest.id;
import static io.larder.value.stream.StreamValueTest.add;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumerGroupTest {

  private final StreamValue stream = new StreamValue();
  private ConsumerGroup group;
  private StreamConsumer ann;
  private StreamConsumer bob;

  @BeforeEach
  void addSixEntriesAndTwoConsumers() {
    for (int i = 1; i <= 6; i++) {
      add(stream, i + "-0", "a", i + "");
    }
    group = stream.createGroup(bytes("g"), StreamId.MIN, ConsumerGroup.READ_UNKNOWN);
    ann = group.createConsumer(bytes("ann"), 100);
    bob = group.createConsumer(bytes("bob"), 100);
  }

  @Test
  void group_ofANameThatIsTaken_isNotCreated() {
    assertThat(stream.createGroup(bytes("g"), StreamId.MIN, 0)).isNull();
    assertThat(stream.createGroup(bytes("h"), StreamId.MIN, 0)).isNotNull();
    assertThat(stream.groups()).hasSize(2);
    assertThat(stream.removeGroup(bytes("h"))).isTrue();
    assertThat(stream.removeGroup(bytes("h"))).isFalse();
  }

  @Test
  void read_givesEachEntryToOneConsumer() {
    assertThat(group.read(ann, 2, 200)).extracting(StreamEntry::id).containsExactly(ids(1, 2));
    assertThat(group.read(bob, 2, 201)).extracting(StreamEntry::id).containsExactly(ids(3, 4));

    assertThat(ann.pending()).extracting(PendingEntry::id).containsExactly(ids(1, 2));
    assertThat(group.pending(id("2"), id("3")))
        .extracting(entry -> new String(entry.consumer().name()))
        .containsExactly("ann", "bob");
    assertThat(group.pending(id("3"), id("2"))).isEmpty();
    assertThat(group.entriesRead()).isEqualTo(4);
    assertThat(group.lag()).isEqualTo(OptionalLong.of(2));
    assertThat(bob.activeAtMillis()).isEqualTo(201);
  }

  @Test
  void read_ofAnEntryThatIsPendingAlready_passesItOn() {
    group.read(ann, 2, 200);
    group.moveTo(StreamId.MIN, ConsumerGroup.READ_UNKNOWN);
    group.read(bob, 1, 300);

    assertThat(ann.pending()).extracting(PendingEntry::id).containsExactly(ids(2));
    assertThat(bob.pending()).extracting(PendingEntry::deliveredAtMillis).containsExactly(300L);
    assertThat(group.pendingCount()).isEqualTo(2);
  }

  @Test
  void readWithoutPending_movesTheGroupAlone() {
    assertThat(group.readWithoutPending(3)).hasSize(3);
    assertThat(group.lastDelivered()).isEqualTo(id("3"));
    assertThat(group.pendingCount()).isZero();
    group.moveTo(StreamId.MAX, ConsumerGroup.READ_UNKNOWN);
    assertThat(group.readWithoutPending(3)).isEmpty();
  }

  @Test
  void reread_countsDeliveries_andTellsOfDeletedEntries() {
    group.read(ann, 3, 200);
    stream.delete(id("2"));

    List<Redelivery> redeliveries = group.reread(ann, StreamId.MIN, 2, 300);
    assertThat(redeliveries).extracting(Redelivery::id).containsExactly(ids(1, 2));
    assertThat(redeliveries.get(1).entry()).isNull();
    assertThat(group.pending(id("1")).deliveries()).isEqualTo(2);
    assertThat(group.pending(id("2")).deliveries()).isEqualTo(1);
    assertThat(group.reread(ann, id("2"), 5, 300)).hasSize(1);
  }

  @Test
  void acknowledge_takesAnEntryFromGroupAndConsumer_once() {
    group.read(ann, 2, 200);

    assertThat(group.acknowledge(id("1"))).isTrue();
    assertThat(group.acknowledge(id("1"))).isFalse();
    assertThat(ann.pendingCount()).isOne();
    assertThat(group.pendingCount()).isOne();
  }

  @Test
  void removeConsumer_forgetsWhatItHadPending() {
    group.read(ann, 2, 200);
    group.read(bob, 1, 200);
    group.removeConsumer(ann);

    assertThat(group.consumer(bytes("ann"))).isNull();
    assertThat(group.pending()).extracting(PendingEntry::id).containsExactly(ids(3));
  }

  @Test
  void claim_takesEntriesThatWereDeliveredLongAgo() {
    group.read(ann, 2, 200);

    assertThat(group.claim(id("1"), claim(199, Claim.Unclaimed.SKIP), 500)).isFalse();
    assertThat(group.claim(id("1"), claim(200, Claim.Unclaimed.SKIP), 500)).isTrue();
    assertThat(bob.pending()).extracting(PendingEntry::deliveries).containsExactly(2L);
    assertThat(ann.pendingCount()).isOne();
    assertThat(bob.activeAtMillis()).isEqualTo(500);
  }

  @Test
  void claim_ofWhatIsNotPending_needsForceAndAnEntry() {
    assertThat(group.claim(id("5"), claim(0, Claim.Unclaimed.SKIP), 500)).isFalse();
    assertThat(group.claim(id("5"), claim(0, Claim.Unclaimed.FORCE), 500)).isTrue();
    assertThat(group.claim(id("9"), claim(0, Claim.Unclaimed.FORCE), 500)).isFalse();
    assertThat(group.pending()).extracting(PendingEntry::id).containsExactly(ids(5));
  }

  @Test
  void claim_ofADeletedEntry_forgetsIt() {
    group.read(ann, 2, 200);
    stream.delete(id("1"));

    assertThat(group.claim(id("1"), claim(999, Claim.Unclaimed.SKIP), 500)).isFalse();
    assertThat(group.pendingCount()).isOne();
    assertThat(ann.pendingCount()).isOne();
  }

  @Test
  void autoClaim_tellsWhereToGoOn() {
    group.read(ann, 5, 200);
    stream.delete(id("2"));

    AutoClaimed first = group.autoClaim(StreamId.MIN, 3, claim(999, Claim.Unclaimed.SKIP), 500);
    assertThat(first.claimed()).containsExactly(ids(1, 3));
    assertThat(first.gone()).containsExactly(ids(2));
    assertThat(first.next()).isEqualTo(id("4"));
    AutoClaimed second = group.autoClaim(first.next(), 3, claim(999, Claim.Unclaimed.SKIP), 500);
    assertThat(second.claimed()).containsExactly(ids(4, 5));
    assertThat(second.next()).isEqualTo(StreamId.MIN);
  }

  @Test
  void autoClaim_givesUpAfterTenLooksAClaim() {
    for (int i = 7; i <= 30; i++) {
      add(stream, i + "-0", "a", "1");
    }
    group.read(ann, 30, 200);

    AutoClaimed none = group.autoClaim(id("2"), 2, claim(100, Claim.Unclaimed.SKIP), 500);
    assertThat(none.claimed()).isEmpty();
    assertThat(none.next()).isEqualTo(id("22"));
  }

  @Test
  void lag_isUnknown_whereEntriesAheadWereDeleted() {
    group.read(ann, 2, 200);
    stream.delete(id("4"));

    assertThat(group.lag()).isEmpty();
    group.read(ann, 9, 200);
    assertThat(group.lag()).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void lag_ofAGroupAtTheEnds_isKnownWithoutCounting() {
    assertThat(group.lag()).isEqualTo(OptionalLong.of(6));
    group.moveTo(id("1"), ConsumerGroup.READ_UNKNOWN);
    assertThat(group.lag()).isEqualTo(OptionalLong.of(5));
    group.moveTo(id("3"), ConsumerGroup.READ_UNKNOWN);
    assertThat(group.lag()).isEmpty();
    group.moveTo(id("6"), ConsumerGroup.READ_UNKNOWN);
    assertThat(group.lag()).isEqualTo(OptionalLong.of(0));
    group.moveTo(id("7"), ConsumerGroup.READ_UNKNOWN);
    assertThat(group.lag()).isEmpty();
    assertThat(new StreamValue().createGroup(bytes("g"), id("7"), 5).lag())
        .isEqualTo(OptionalLong.of(0));
  }

  private Claim claim(long deliveredUntil, Claim.Unclaimed unclaimed) {
    return new Claim(bob, deliveredUntil, 500, deliveries -> deliveries + 1, unclaimed);
  }

  private static StreamId[] ids(int... millis) {
    return Arrays.stream(millis).mapToObj(part -> new StreamId(part, 0)).toArray(StreamId[]::new);
  }
}
