package io.larder.benchmarks.calls;

import io.larder.benchmarks.calls.Expected.Against;
import io.larder.benchmarks.jcache.ProviderName;
import java.util.ArrayList;
import java.util.List;

/** A line of the table: a call in a situation, by some threads. */
record Row(Situation situation, Call call, int threads) {

  String label() {
    return call.label()
        + (situation == Situation.BASE ? "" : ", " + situation.label())
        + (threads == 1 ? "" : ", " + threads + " threads");
  }

  /**
   * Whether a contestant comes to the end of it. The reference implementation locks the keys of a
   * putAll in the order in which they are given: two threads wait for each other for ever.
   */
  boolean isFor(String contestant) {
    return call != Call.PUT_ALL || threads == 1 || !contestant.equals(ProviderName.RI.label());
  }

  /** What Larder is expected to reach. */
  List<Expected> targets() {
    List<Expected> targets = new ArrayList<>();
    targets.add(new Expected(Against.BEST_PEER, overPeers()));
    switch (situation) {
      case BASE -> ofMap(targets);
      case STRINGS, RECORDS, ACCESSED -> ofOwn(targets, 0.8);
      case STATISTICS, CREATED -> ofOwn(targets, 0.9);
      case OBJECTS, BOUNDED -> {}
    }
    return targets;
  }

  private double overPeers() {
    return situation == Situation.OBJECTS && call == Call.GET_HIT ? 5 : 1;
  }

  /** Copying on the way in is not promised to be as quick as a read. */
  private void ofOwn(List<Expected> targets, double share) {
    boolean byValue = situation.setting(ProviderName.LARDER).store().isByValue();
    if (call == Call.GET_HIT || !byValue) {
      targets.add(new Expected(Against.OWN_BASE, share));
    }
  }

  private void ofMap(List<Expected> targets) {
    switch (call) {
      case GET_HIT, GET_ALL, MIXED_95 -> targets.add(new Expected(Against.BARE_MAP, 0.85));
      case PUT, GET_AND_PUT, PUT_IF_ABSENT, REMOVE_AND_PUT, PUT_ALL ->
          targets.add(new Expected(Against.BARE_MAP, 0.75));
      case INVOKE -> targets.add(new Expected(Against.BARE_MAP, 0.9));
      case GET_HIT_UNIFORM, GET_MISS, REPLACE, WALK, MIXED_75 -> {}
    }
    if (call == Call.PUT || call == Call.GET_AND_PUT) {
      targets.add(new Expected(Against.BYTES, 48));
    }
  }
}
