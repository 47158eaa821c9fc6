package cn.zhian.platform.rest;

import cn.zhian.platform.TooLarge;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Refuses a JSON body by its announced length before it is read; {@link JsonIn} counts those without one. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type != null
                && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && request.getLength() > JsonIn.LARGEST) {
            Remainder.skip(request.getEntityStream());
            throw new TooLarge(JsonIn.LARGEST);
        }
    }
}
