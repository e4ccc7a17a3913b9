package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringForm;
import io.larder.value.CollectionValue;
import io.larder.value.string.LongestCommonSubsequence;
import io.larder.value.string.LongestCommonSubsequence.Match;
import java.util.List;

/** {@code LCS} and its options. */
final class Comparing {

  private boolean answersLength;
  private boolean answersMatches;
  private boolean withMatchLengths;
  private long leastMatch;

  private Comparing() {}

  static void longestCommonSubsequence(Call call, Reply reply) {
    byte[] left = string(call, 1);
    byte[] right = string(call, 2);
    Comparing comparing = new Comparing();
    for (int i = 3; i < call.size(); ) {
      i += comparing.option(call, i);
    }
    if (comparing.answersLength && comparing.answersMatches) {
      throw StringFailures.LENGTH_AND_MATCHES;
    }
    if (LongestCommonSubsequence.isTooLarge(left.length, right.length)) {
      throw StringFailures.LCS_TOO_LARGE;
    }
    comparing.answer(reply, new LongestCommonSubsequence(left, right));
  }

  private static byte[] string(Call call, int word) {
    Object value = call.openAny(word).value();
    if (value instanceof CollectionValue) {
      throw StringFailures.NOT_STRINGS;
    }
    return value == null ? new byte[0] : StringForm.bytes(value, call.codec());
  }

  /** Reads the option at a word: how many words it takes. */
  private int option(Call call, int at) {
    if (call.is(at, "LEN")) {
      answersLength = true;
    } else if (call.is(at, "IDX")) {
      answersMatches = true;
    } else if (call.is(at, "WITHMATCHLEN")) {
      withMatchLengths = true;
    } else if (call.is(at, "MINMATCHLEN") && at + 1 < call.size()) {
      leastMatch = call.integer(at + 1);
      return 2;
    } else {
      throw Failure.SYNTAX;
    }
    return 1;
  }

  private void answer(Reply reply, LongestCommonSubsequence common) {
    if (answersLength) {
      reply.integer(common.length());
    } else if (answersMatches) {
      reply.map(2);
      reply.bulk("matches");
      answerMatches(reply, common.matches(leastMatch));
      reply.bulk("len");
      reply.integer(common.length());
    } else {
      reply.bulk(common.bytes());
    }
  }

  private void answerMatches(Reply reply, List<Match> matches) {
    reply.array(matches.size());
    for (Match match : matches) {
      reply.array(withMatchLengths ? 3 : 2);
      answerRange(reply, match.left(), match.length());
      answerRange(reply, match.right(), match.length());
      if (withMatchLengths) {
        reply.integer(match.length());
      }
    }
  }

  private static void answerRange(Reply reply, int start, int length) {
    reply.array(2);
    reply.integer(start);
    reply.integer(start + length - 1L);
  }
}
