package io.larder.server.net;

/**
 * What event loops had to do for some time.
 *
 * @param busy which part of the time they did not wait, 1.0 a loop
 * @param requestsPerSecond how many requests they ran, all together
 */
record Load(double busy, double requestsPerSecond) {

  static final Load NONE = new Load(0, 0);

  Load plus(Load other) {
    return new Load(busy + other.busy, requestsPerSecond + other.requestsPerSecond);
  }

  Load dividedBy(int number) {
    return new Load(busy / number, requestsPerSecond / number);
  }
}
