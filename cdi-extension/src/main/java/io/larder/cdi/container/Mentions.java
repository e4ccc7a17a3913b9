package io.larder.cdi.container;

import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.AnnotationTarget;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether a class mentions a cache annotation, by itself or by other annotations. */
final class Mentions {

  private static final Set<String> NAMES =
      Bindings.INTERCEPTORS.keySet().stream().map(Class::getName).collect(Collectors.toSet());

  private final Set<String> seen = new HashSet<>();

  /** Returns whether a class, a class above it, or a method of them mentions one. */
  boolean areIn(ClassInfo type) {
    for (ClassInfo current = type; current != null; current = current.superClassDeclaration()) {
      if (areOn(current) || current.methods().stream().anyMatch(this::areOn)) {
        return true;
      }
    }
    return type.superInterfacesDeclarations().stream()
        .flatMap(declared -> declared.methods().stream())
        .anyMatch(this::areOn);
  }

  private boolean areOn(AnnotationTarget target) {
    Collection<AnnotationInfo> annotations = target.annotations();
    return annotations.stream().anyMatch(this::is);
  }

  private boolean is(AnnotationInfo annotation) {
    return NAMES.contains(annotation.name())
        || (seen.add(annotation.name()) && areOn(annotation.declaration()));
  }
}
