package dev.baobei.demo.provider;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What the gateway sent to its provider: notices, and answers that came too late for their webhook. */
@Path("/demo/outbox")
public class OutboxResource {

    private final ProviderBooks books;

    OutboxResource(ProviderBooks books) {
        this.books = books;
    }

    /** The newest last; of many only the newest 500. */
    @GET
    public List<Sent> sent() {
        return books.all();
    }
}
