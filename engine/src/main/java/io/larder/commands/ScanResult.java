package io.larder.commands;

/**
 * What one step of a scan found.
 *
 * @param cursor where the next step goes on, to be read as unsigned; 0 when the scan is over
 * @param found what matched, perhaps nothing
 */
public record ScanResult<T>(long cursor, T found) {

  /** The cursor with which a scan begins. */
  public static final long START = 0;

  /** Whether there is no further step. */
  public boolean isLast() {
    return cursor == 0;
  }
}
