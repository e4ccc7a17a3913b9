package io.larder.commands;

/** The area that a geo search covers around its centre. */
public sealed interface GeoArea {

  /** The unit of its sizes, in which distances are answered too. */
  GeoUnit unit();

  /** {@code BYRADIUS}: a circle, whose radius is not negative. */
  record Circle(double radius, GeoUnit unit) implements GeoArea {}

  /** {@code BYBOX}: a box along the meridians, whose sizes are not negative. */
  record Box(double width, double height, GeoUnit unit) implements GeoArea {}
}
