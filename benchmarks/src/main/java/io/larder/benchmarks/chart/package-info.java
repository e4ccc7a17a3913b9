/** Pictures of measurements: tables of numbers drawn as SVG, with the table beside them as CSV. */
@NullMarked
package io.larder.benchmarks.chart;

import org.jspecify.annotations.NullMarked;
