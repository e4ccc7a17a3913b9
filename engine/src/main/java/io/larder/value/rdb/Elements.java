package io.larder.value.rdb;

/** The elements of a collection in one of the forms in which files hold them, from the first on. */
interface Elements {

  /** Whether there is another element, or damage where one should be. */
  boolean hasNext();

  /** The next element, in an array that is the caller's. */
  byte[] next() throws MalformedRdbException;

  /** The element after another, as a field has a value. */
  default byte[] partner() throws MalformedRdbException {
    if (!hasNext()) {
      throw new MalformedRdbException("the last element has no partner");
    }
    return next();
  }
}
