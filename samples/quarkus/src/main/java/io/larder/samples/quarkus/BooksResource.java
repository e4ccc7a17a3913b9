package io.larder.samples.quarkus;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The books over HTTP. */
@Path("/books")
@Produces(MediaType.TEXT_PLAIN)
public class BooksResource {

  private final Books books;
  private final CallLog log;

  /** Made by the container. */
  @Inject
  public BooksResource(Books books, CallLog log) {
    this.books = books;
    this.log = log;
  }

  /** Answers with a title. */
  @GET
  @Path("{isbn}")
  public String find(@PathParam("isbn") String isbn) {
    return books.find(isbn);
  }

  /** Changes a title. */
  @PUT
  @Path("{isbn}")
  public void change(@PathParam("isbn") String isbn, String title) {
    books.change(isbn, title);
  }

  /** Takes a book out. */
  @DELETE
  @Path("{isbn}")
  public void remove(@PathParam("isbn") String isbn) {
    books.remove(isbn);
  }

  /** Takes all books out. */
  @DELETE
  public void removeAll() {
    books.removeAll();
  }

  /** Answers with how often the database was read, and how many calls the log saw. */
  @GET
  @Path("reads")
  public String reads() {
    return books.reads() + " reads, " + log.calls().size() + " logged";
  }
}
