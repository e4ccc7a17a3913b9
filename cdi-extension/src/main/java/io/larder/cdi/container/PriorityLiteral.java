package io.larder.cdi.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.util.AnnotationLiteral;

/** A {@link Priority} that is only known at deployment. */
final class PriorityLiteral extends AnnotationLiteral<Priority> implements Priority {

  private static final long serialVersionUID = 1L;

  private final int priority;

  PriorityLiteral(int priority) {
    this.priority = priority;
  }

  @Override
  public int value() {
    return priority;
  }
}
