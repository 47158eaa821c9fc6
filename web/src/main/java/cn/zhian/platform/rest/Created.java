package cn.zhian.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a successful POST: 201, the new object, and where it lies. */
public final class Created {
    private Created() {}

    /** For an object that can be got under the collection's address and its id. */
    public static Response at(UriInfo collection, long id, Record object) {
        return Response.created(collection
                        .getAbsolutePathBuilder()
                        .path(Long.toString(id))
                        .build())
                .entity(object)
                .build();
    }
}
