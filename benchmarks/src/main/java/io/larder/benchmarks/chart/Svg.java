package io.larder.benchmarks.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;

/** Writes a chart as a scalable picture with real text. */
final class Svg {

  /** The pictures' width in pixels, which fits a page of the documentation. */
  static final int WIDTH = 860;

  // letters as wide as those that the layout was made with, on each system
  private static final String FONTS = "font-family:'DejaVu Sans',Verdana,Geneva,sans-serif";

  private Svg() {}

  static void write(JFreeChart chart, int height, Path file) throws IOException {
    SVGGraphics2D graphics =
        new SVGGraphics2D(dom().createDocument("http://www.w3.org/2000/svg", "svg", null));
    graphics.setSVGCanvasSize(new Dimension(WIDTH, height));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    StringWriter written = new StringWriter();
    graphics.stream(written, true);
    Files.writeString(
        file,
        written
            .toString()
            .replaceAll("font-family:('Dialog'|sans-serif)", FONTS)
            .replaceFirst("<svg ", "<svg viewBox=\"0 0 %d %d\" ".formatted(WIDTH, height)));
  }

  private static DOMImplementation dom() {
    try {
      return DOMImplementationRegistry.newInstance().getDOMImplementation("XML 3.0");
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("the JDK has no XML", impossible);
    }
  }
}
