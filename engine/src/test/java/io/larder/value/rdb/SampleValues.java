package io.larder.value.rdb;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.hash.HashValue;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import io.larder.value.set.SetValue;
import io.larder.value.sortedset.SortedSetValue;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values of every type and encoding, made at random. */
final class SampleValues {

  private final RandomGenerator random;

  SampleValues(RandomGenerator random) {
    this.random = random;
  }

  /** One of each type, with up to so many elements. */
  List<CollectionValue> oneOfEach(int most, EncodingLimits limits) {
    int size = 1 + random.nextInt(most);
    List<CollectionValue> values = new ArrayList<>();
    values.add(list(size, limits));
    values.add(set(size, limits));
    values.add(integers(size, limits));
    values.add(hash(size, limits));
    values.add(sortedSet(size, limits));
    values.add(stream(size, limits));
    return values;
  }

  ListValue list(int size, EncodingLimits limits) {
    ListValue list = ListValue.create();
    for (int i = 0; i < size; i++) {
      list = list.push(End.TAIL, limits, element());
    }
    return list;
  }

  SetValue set(int size, EncodingLimits limits) {
    SetValue set = SetValue.empty();
    for (int i = 0; i < size; i++) {
      set = set.add(element(), limits);
    }
    return set;
  }

  SetValue integers(int size, EncodingLimits limits) {
    SetValue set = SetValue.empty();
    for (int i = 0; i < size; i++) {
      set = set.add(bytes(Long.toString(random.nextLong() >> random.nextInt(64))), limits);
    }
    return set;
  }

  HashValue hash(int size, EncodingLimits limits) {
    HashValue hash = HashValue.empty();
    for (int i = 0; i < size; i++) {
      hash = hash.set(element(), element(), limits);
    }
    return hash;
  }

  /** A hash some of whose fields have deadlines. */
  HashValue timedHash(int size, EncodingLimits limits) {
    HashValue hash = HashValue.empty();
    for (int i = 0; i < size; i++) {
      byte[] field = bytes("field" + i);
      hash = hash.set(field.clone(), bytes("value" + random.nextInt(100)), limits);
      if (i % 2 == 0) {
        hash = hash.expireAt(field, 2_000_000_000_000L + random.nextInt(1000));
      }
    }
    return hash;
  }

  SortedSetValue sortedSet(int size, EncodingLimits limits) {
    SortedSetValue set = SortedSetValue.empty(limits);
    for (int i = 0; i < size; i++) {
      set = set.put(score(), element(), limits);
    }
    return set;
  }

  private double score() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(100);
      case 1 -> random.nextGaussian() * 1e9;
      case 2 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      default -> random.nextDouble();
    };
  }

  StreamValue stream(int size, EncodingLimits limits) {
    StreamValue stream = new StreamValue();
    List<StreamId> ids = new ArrayList<>();
    long millis = 1_000;
    for (int i = 0; i < size; i++) {
      millis += random.nextInt(3);
      StreamId id = new StreamId(millis, i);
      List<byte[]> fieldsAndValues = new ArrayList<>(List.of(bytes("field"), element()));
      if (random.nextInt(3) == 0) {
        fieldsAndValues.addAll(List.of(element(), element()));
      }
      stream.append(id, fieldsAndValues, limits);
      ids.add(id);
    }
    for (StreamId id : ids) {
      if (random.nextInt(10) == 0) {
        stream.delete(id);
      }
    }
    addGroups(stream, size);
    return stream;
  }

  private void addGroups(StreamValue stream, int size) {
    for (int i = 0; i < random.nextInt(3); i++) {
      ConsumerGroup group = stream.createGroup(bytes("group" + i), StreamId.MIN, 0);
      if (group != null) {
        StreamConsumer first = group.createConsumer(bytes("anna"), 5_000);
        StreamConsumer second = group.createConsumer(bytes("ben"), 6_000);
        group.read(first, random.nextInt(size + 1), 7_000);
        group.read(second, random.nextInt(size + 1), 8_000);
      }
    }
  }

  byte[] element() {
    return switch (random.nextInt(6)) {
      case 0 -> bytes(Integer.toString(random.nextInt(300)));
      case 1 -> bytes(Long.toString(random.nextLong()));
      case 2 -> bytes("word" + random.nextInt(50));
      case 3 -> bytes("repeated ".repeat(random.nextInt(12)));
      case 4 -> noise(random.nextInt(40));
      default -> bytes("member:" + random.nextInt(1_000_000));
    };
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
