package io.larder.value.hash;

/** What is done with each field of a hash in turn. It must not change the hash. */
@FunctionalInterface
public interface FieldVisitor {

  /** Takes a field and its value, in arrays of its own. */
  void visit(byte[] field, byte[] value);
}
