package io.larder.samples.bookstore.web;

import io.larder.samples.bookstore.book.Book;
import io.larder.samples.bookstore.book.Change;
import io.larder.samples.bookstore.book.Title;
import io.larder.samples.bookstore.database.BookTable;
import io.larder.samples.bookstore.shop.BackOffice;
import io.larder.samples.bookstore.shop.Catalogue;
import io.larder.samples.bookstore.shop.Neighbours;
import io.larder.samples.bookstore.shop.Search;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** The books. */
@Path("books")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookResource {

  @Inject private Catalogue catalogue;
  @Inject private Search search;
  @Inject private Neighbours neighbours;
  @Inject private BackOffice backOffice;
  @Inject private BookTable table;

  /** The titles with these words in title or author; the bestsellers if there are no words. */
  @GET
  public List<Title> search(
      @QueryParam("words") @DefaultValue("") String words,
      @QueryParam("visitor") @DefaultValue("somebody") String visitor) {
    return search.find(words.strip().toLowerCase(Locale.ROOT), visitor);
  }

  /** A book. */
  @GET
  @Path("{id}")
  public Book find(@PathParam("id") long id) {
    return catalogue.find(id);
  }

  /** What the buyers of a book bought most often besides. */
  @GET
  @Path("{id}/also-bought")
  public List<Title> alsoBought(@PathParam("id") long id) {
    return neighbours.of(id);
  }

  /** Title and price as the database has them, to compare with what the cache says. */
  @GET
  @Path("{id}/stored")
  public Change stored(@PathParam("id") long id) {
    return table.stored(id);
  }

  /** Changes title and price. */
  @PUT
  @Path("{id}")
  public Book change(@PathParam("id") long id, Change change) {
    if (!change.makesSense()) {
      throw new BadRequestException("a title of 1 to 200 characters, and a price in cents");
    }
    return backOffice.change(id, change);
  }

  /** Removes a book, if it is there. */
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") long id) {
    backOffice.remove(id);
  }

  /** Brings back every book as it was at first. */
  @POST
  @Path("restock")
  @Consumes(MediaType.WILDCARD)
  public void restock() {
    backOffice.restock();
  }
}
