package io.larder.engine;

import java.util.List;

/**
 * One step of a scan.
 *
 * @param cursor where the next step goes on; 0 when the scan is complete
 * @param entries what the step found, in no order; may be empty before the end
 */
public record ScanPage<K>(long cursor, List<EntryView<K>> entries) {}
