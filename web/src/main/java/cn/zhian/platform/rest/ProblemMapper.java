package cn.zhian.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Answers every failure with a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        Locale locale = Messages.locale(languages());
        ProblemDocument document = Problems.of(failure, locale);
        Response.ResponseBuilder answer = Response.status(document.status());
        if (failure instanceof WebApplicationException given) {
            copyHeaders(given.getResponse(), answer);
        }
        Problems.retryAfter(failure).ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
        return answer.entity(Problems.json(document).toString())
                .type(Problems.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .build();
    }

    private List<Locale> languages() {
        return headers.getAcceptableLanguages();
    }

    // Rounded up, so that who waits as long is not turned away again (RFC 9110, 10.2.3).
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    // A 405 must name what is allowed (RFC 9110, 15.5.6).
    private static void copyHeaders(Response from, Response.ResponseBuilder to) {
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            String value = from.getHeaderString(name);
            if (value != null) {
                to.header(name, value);
            }
        }
    }
}
