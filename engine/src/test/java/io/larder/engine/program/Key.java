package io.larder.engine.program;

/** A key of which many share a hash code, so that few segments hold long chains. */
record Key(int id) {

  @Override
  public int hashCode() {
    return id < 48 ? id % 5 : id;
  }

  @Override
  public String toString() {
    return "k" + id;
  }
}
