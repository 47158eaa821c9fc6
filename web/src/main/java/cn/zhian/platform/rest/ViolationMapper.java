package cn.zhian.platform.rest;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The server has a mapper of its own for these, which is nearer than the one for everything. */
@Provider
public class ViolationMapper implements ExceptionMapper<ValidationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ValidationException failure) {
        ProblemMapper mapper = new ProblemMapper();
        mapper.headers = headers;
        return mapper.toResponse(failure);
    }
}
