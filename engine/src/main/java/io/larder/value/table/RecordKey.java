package io.larder.value.table;

/**
 * Where the key lies within a record. The key of a record never changes while a table holds it; the
 * rest of its bytes may.
 */
public interface RecordKey {

  /** Records that are nothing but their key. */
  RecordKey WHOLE =
      new RecordKey() {
        @Override
        public int start(byte[] record) {
          return 0;
        }

        @Override
        public int length(byte[] record) {
          return record.length;
        }
      };

  /** The index of the key's first byte. */
  int start(byte[] record);

  /** The number of the key's bytes. */
  int length(byte[] record);
}
