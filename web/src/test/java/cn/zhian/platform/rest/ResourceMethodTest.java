package cn.zhian.platform.rest;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ResourceMethodTest {
    /** A resource like others. */
    @Path("/lamps/")
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class Lamps {
        /** Makes one. */
        @POST
        public void create() {}

        /** One. */
        @GET
        @Path("{id}")
        public String get(@PathParam("id") long id) {
            return "lamp " + id;
        }

        /** An act. */
        @POST
        @Path("/{id}/light")
        @Consumes(MediaType.WILDCARD)
        public void light(@PathParam("id") long id) {}

        /** No request leads here. */
        public void inner() {}
    }

    private static final Map<String, ResourceMethod> METHODS = ResourceMethod.of(Lamps.class)
            .collect(toMap(method -> method.verb() + " " + method.path(), Function.identity()));

    @Test
    void putsPathsTogether() {
        assertThat(
                METHODS.keySet(),
                is(Set.of("POST /api/v1/lamps", "GET /api/v1/lamps/{id}", "POST /api/v1/lamps/{id}/light")));
    }

    @Test
    void knowsWhatAPostMakes() {
        ResourceMethod create = METHODS.get("POST /api/v1/lamps");
        assertThat(create.creates(), is(true));
        assertThat(create.getOne().orElseThrow().getName(), is("get"));
        assertThat(METHODS.get("POST /api/v1/lamps/{id}/light").creates(), is(false));
    }

    @Test
    void takesTheNearestMediaTypes() {
        assertThat(METHODS.get("POST /api/v1/lamps").consumes(), contains(MediaType.APPLICATION_JSON));
        assertThat(METHODS.get("POST /api/v1/lamps/{id}/light").consumes(), contains(MediaType.WILDCARD));
        assertThat(METHODS.get("GET /api/v1/lamps/{id}").produces().isEmpty(), is(true));
    }
}
