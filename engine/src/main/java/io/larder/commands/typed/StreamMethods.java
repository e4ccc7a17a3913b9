package io.larder.commands.typed;

import io.larder.catalog.Command;
import io.larder.catalog.stream.GroupCatalog;
import io.larder.catalog.stream.StreamCatalog;
import io.larder.commands.AutoClaim;
import io.larder.commands.ClaimArgs;
import io.larder.commands.ConsumerInfo;
import io.larder.commands.FullStreamInfo;
import io.larder.commands.GroupInfo;
import io.larder.commands.GroupStart;
import io.larder.commands.PendingArgs;
import io.larder.commands.PendingMessage;
import io.larder.commands.PendingSummary;
import io.larder.commands.StreamCommands;
import io.larder.commands.StreamEntry;
import io.larder.commands.StreamInfo;
import io.larder.commands.StreamTrim;
import io.larder.commands.XAddArgs;
import io.larder.commands.XReadArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of {@link StreamCommands}. */
interface StreamMethods<K, V> extends StreamCommands<K, V>, Door<K, V> {

  // ---- entries ----

  @Override
  default String xadd(K key, Map<? extends K, ? extends V> fields) {
    return adding(key, fields, XAddArgs.NONE).require(Answer::asText);
  }

  @Override
  default @Nullable String xadd(K key, Map<? extends K, ? extends V> fields, XAddArgs args) {
    return adding(key, fields, args).as(Answer::asText);
  }

  private Request<K, V> adding(K key, Map<? extends K, ? extends V> fields, XAddArgs args) {
    Request<K, V> request =
        request(StreamCatalog.XADD).key(key).when(!args.createsStream(), "NOMKSTREAM");
    StreamTrim trim = args.trim();
    if (trim != null) {
      trimming(request, trim);
    }
    return request.word(args.id()).pairs(fields);
  }

  @Override
  default long xdel(K key, String... ids) {
    return request(StreamCatalog.XDEL).key(key).words(ids).asLong();
  }

  @Override
  default long xtrim(K key, StreamTrim trim) {
    return trimming(request(StreamCatalog.XTRIM).key(key), trim).asLong();
  }

  private Request<K, V> trimming(Request<K, V> request, StreamTrim trim) {
    boolean byBlocks = trim.exactness() == StreamTrim.Exactness.BY_BLOCKS;
    return request
        .word(trim.strategy().name())
        .when(byBlocks, "~")
        .word(trim.threshold())
        .when(byBlocks && trim.limit() >= 0, "LIMIT", Long.toString(trim.limit()));
  }

  @Override
  default long xlen(K key) {
    return request(StreamCatalog.XLEN).key(key).asLong();
  }

  @Override
  default List<StreamEntry<K, V>> xrange(K key, String start, String end) {
    return request(StreamCatalog.XRANGE)
        .key(key)
        .word(start)
        .word(end)
        .or(List.of(), StreamAnswers::entries);
  }

  @Override
  default List<StreamEntry<K, V>> xrange(K key, String start, String end, long count) {
    return request(StreamCatalog.XRANGE)
        .key(key)
        .word(start)
        .word(end)
        .word("COUNT")
        .number(count)
        .or(List.of(), StreamAnswers::entries);
  }

  @Override
  default List<StreamEntry<K, V>> xrevrange(K key, String end, String start) {
    return request(StreamCatalog.XREVRANGE)
        .key(key)
        .word(end)
        .word(start)
        .or(List.of(), StreamAnswers::entries);
  }

  @Override
  default List<StreamEntry<K, V>> xrevrange(K key, String end, String start, long count) {
    return request(StreamCatalog.XREVRANGE)
        .key(key)
        .word(end)
        .word(start)
        .word("COUNT")
        .number(count)
        .or(List.of(), StreamAnswers::entries);
  }

  @Override
  default Map<K, List<StreamEntry<K, V>>> xread(XReadArgs args, Map<? extends K, String> after) {
    return reading(request(StreamCatalog.XREAD), args, after).or(Map.of(), StreamAnswers::streams);
  }

  private Request<K, V> reading(
      Request<K, V> request, XReadArgs args, Map<? extends K, String> after) {
    Duration block = args.block();
    request.when(args.count() > 0, "COUNT", Long.toString(args.count()));
    if (block != null) {
      request.word("BLOCK").millis(block);
    }
    request.when(!args.pending(), "NOACK").word("STREAMS").keys(after.keySet());
    after.values().forEach(request::word);
    return request;
  }

  @Override
  default void xsetid(K key, String lastId) {
    request(StreamCatalog.XSETID).key(key).word(lastId).asNothing();
  }

  @Override
  default void xsetid(K key, String lastId, long entriesAdded, String maxDeletedId) {
    request(StreamCatalog.XSETID)
        .key(key)
        .word(lastId)
        .word("ENTRIESADDED")
        .number(entriesAdded)
        .word("MAXDELETEDID")
        .word(maxDeletedId)
        .asNothing();
  }

  @Override
  default StreamInfo<K, V> xinfoStream(K key) {
    return request(StreamCatalog.XINFO_STREAM).key(key).require(StreamAnswers::streamInfo);
  }

  @Override
  default FullStreamInfo<K, V> xinfoStreamFull(K key) {
    return request(StreamCatalog.XINFO_STREAM)
        .key(key)
        .word("FULL")
        .require(FullStreamAnswers::stream);
  }

  @Override
  default FullStreamInfo<K, V> xinfoStreamFull(K key, long count) {
    return request(StreamCatalog.XINFO_STREAM)
        .key(key)
        .words("FULL", "COUNT")
        .number(count)
        .require(FullStreamAnswers::stream);
  }

  // ---- groups ----

  @Override
  default void xgroupCreate(K key, String group, GroupStart start) {
    starting(GroupCatalog.XGROUP_CREATE, key, group, start).asNothing();
  }

  @Override
  default void xgroupSetid(K key, String group, GroupStart start) {
    starting(GroupCatalog.XGROUP_SETID, key, group, start).asNothing();
  }

  private Request<K, V> starting(Command command, K key, String group, GroupStart start) {
    return request(command)
        .key(key)
        .word(group)
        .word(start.id())
        .when(start.createsStream(), "MKSTREAM")
        .when(start.entriesRead() >= 0, "ENTRIESREAD", Long.toString(start.entriesRead()));
  }

  @Override
  default boolean xgroupDestroy(K key, String group) {
    return request(GroupCatalog.XGROUP_DESTROY).key(key).word(group).asBoolean();
  }

  @Override
  default boolean xgroupCreateconsumer(K key, String group, String consumer) {
    return request(GroupCatalog.XGROUP_CREATECONSUMER)
        .key(key)
        .word(group)
        .word(consumer)
        .asBoolean();
  }

  @Override
  default long xgroupDelconsumer(K key, String group, String consumer) {
    return request(GroupCatalog.XGROUP_DELCONSUMER).key(key).word(group).word(consumer).asLong();
  }

  @Override
  default Map<K, List<StreamEntry<K, V>>> xreadgroup(
      String group, String consumer, XReadArgs args, Map<? extends K, String> after) {
    Request<K, V> request =
        request(GroupCatalog.XREADGROUP).word("GROUP").word(group).word(consumer);
    return reading(request, args, after).or(Map.of(), StreamAnswers::streams);
  }

  @Override
  default long xack(K key, String group, String... ids) {
    return request(GroupCatalog.XACK).key(key).word(group).words(ids).asLong();
  }

  @Override
  default PendingSummary xpending(K key, String group) {
    return request(GroupCatalog.XPENDING)
        .key(key)
        .word(group)
        .require(StreamAnswers::pendingSummary);
  }

  @Override
  default List<PendingMessage> xpending(K key, String group, PendingArgs args) {
    Request<K, V> request = request(GroupCatalog.XPENDING).key(key).word(group);
    if (!args.minIdle().isZero()) {
      request.word("IDLE").millis(args.minIdle());
    }
    request.word(args.start()).word(args.end()).number(args.count());
    String consumer = args.consumer();
    if (consumer != null) {
      request.word(consumer);
    }
    return request.require(answer -> answer.asList(StreamAnswers::pendingMessage));
  }

  @Override
  default List<StreamEntry<K, V>> xclaim(
      K key, String group, String consumer, Duration minIdle, ClaimArgs args, String... ids) {
    return claiming(owner(GroupCatalog.XCLAIM, key, group, consumer), minIdle, args, ids)
        .require(StreamAnswers::entries);
  }

  @Override
  default List<String> xclaimJustid(
      K key, String group, String consumer, Duration minIdle, ClaimArgs args, String... ids) {
    return claiming(owner(GroupCatalog.XCLAIM, key, group, consumer), minIdle, args, ids)
        .word("JUSTID")
        .require(StreamAnswers::ids);
  }

  private Request<K, V> claiming(
      Request<K, V> request, Duration minIdle, ClaimArgs args, String... ids) {
    request.millis(minIdle).words(ids);
    Duration idle = args.idle();
    if (idle != null) {
      request.word("IDLE").millis(idle);
    }
    Instant time = args.time();
    if (time != null) {
      request.word("TIME").millis(time);
    }
    request
        .when(args.deliveries() >= 0, "RETRYCOUNT", Long.toString(args.deliveries()))
        .when(args.forces(), "FORCE");
    String lastId = args.lastId();
    return lastId == null ? request : request.word("LASTID").word(lastId);
  }

  @Override
  default AutoClaim<StreamEntry<K, V>> xautoclaim(
      K key, String group, String consumer, Duration minIdle, String start, long count) {
    return owner(GroupCatalog.XAUTOCLAIM, key, group, consumer)
        .millis(minIdle)
        .word(start)
        .word("COUNT")
        .number(count)
        .require(answer -> StreamAnswers.autoClaim(answer, StreamAnswers::entries));
  }

  @Override
  default AutoClaim<String> xautoclaimJustid(
      K key, String group, String consumer, Duration minIdle, String start, long count) {
    return owner(GroupCatalog.XAUTOCLAIM, key, group, consumer)
        .millis(minIdle)
        .word(start)
        .word("COUNT")
        .number(count)
        .word("JUSTID")
        .require(answer -> StreamAnswers.autoClaim(answer, StreamAnswers::ids));
  }

  private Request<K, V> owner(Command command, K key, String group, String consumer) {
    return request(command).key(key).word(group).word(consumer);
  }

  @Override
  default List<GroupInfo> xinfoGroups(K key) {
    return request(GroupCatalog.XINFO_GROUPS)
        .key(key)
        .require(answer -> answer.asList(StreamAnswers::groupInfo));
  }

  @Override
  default List<ConsumerInfo> xinfoConsumers(K key, String group) {
    return request(GroupCatalog.XINFO_CONSUMERS)
        .key(key)
        .word(group)
        .require(answer -> answer.asList(StreamAnswers::consumerInfo));
  }
}
