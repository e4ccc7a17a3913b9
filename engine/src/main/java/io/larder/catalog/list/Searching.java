package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import io.larder.value.list.Search;
import java.util.List;

/** {@code LPOS} and its options. */
final class Searching {

  private End from = End.HEAD;
  private long rank = 1;
  private boolean answersAll;
  private long count = 1;
  private long maxLength;

  private Searching() {}

  static void positions(Call call, Reply reply) {
    Searching searching = new Searching();
    for (int i = 3; i < call.size(); i += 2) {
      searching.option(call, i);
    }
    searching.run(call, reply);
  }

  private void option(Call call, int at) {
    int number = at + 1;
    if (number == call.size()) {
      throw Failure.SYNTAX;
    }
    if (call.is(at, "RANK")) {
      rank(Lists.signed(call, number));
    } else if (call.is(at, "COUNT")) {
      count = Lists.atLeast(0, call, number, ListFailures.COUNT_NEGATIVE);
      answersAll = true;
    } else if (call.is(at, "MAXLEN")) {
      maxLength = Lists.atLeast(0, call, number, ListFailures.MAXLEN_NEGATIVE);
    } else {
      throw Failure.SYNTAX;
    }
  }

  private void rank(long signed) {
    if (signed == 0) {
      throw ListFailures.RANK_ZERO;
    }
    from = signed > 0 ? End.HEAD : End.TAIL;
    rank = Math.abs(signed);
  }

  private void run(Call call, Reply reply) {
    ListValue list = Lists.open(call, 1).get();
    List<Long> found =
        list == null
            ? List.of()
            : list.positions(from, call.bytes(2), new Search(rank, count, maxLength));
    if (answersAll) {
      reply.array(found.size());
      found.forEach(reply::integer);
    } else if (found.isEmpty()) {
      reply.nil();
    } else {
      reply.integer(found.get(0));
    }
  }
}
