package io.larder.catalog.lincheck;

/** Broken on purpose: pops and pushes in two commands what LMOVE moves in one. */
public final class TornMove extends ListOperations {

  @Override
  public String lmove(int from, int to) {
    String moved = rpop(from);
    if (!moved.equals("(nil)")) {
      lpush(to, Integer.parseInt(moved.replace("\"", "")));
    }
    return moved;
  }
}
