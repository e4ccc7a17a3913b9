package io.larder.samples.bookstore.web;

import io.larder.samples.bookstore.book.NoSuchBookException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where there is no such book. */
@Provider
public class NoSuchBookMapper implements ExceptionMapper<NoSuchBookException> {

  @Override
  public Response toResponse(NoSuchBookException missing) {
    return Response.status(Status.NOT_FOUND)
        .type(MediaType.TEXT_PLAIN)
        .entity(missing.getMessage())
        .build();
  }
}
