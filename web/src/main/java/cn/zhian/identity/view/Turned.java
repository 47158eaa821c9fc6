package cn.zhian.identity.view;

import cn.zhian.identity.boundary.Unauthenticated;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Problem;
import cn.zhian.platform.rest.Messages;
import cn.zhian.platform.rest.ProblemDocument;
import cn.zhian.platform.rest.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Answers to those who are not signed in, or came by the wrong door. */
final class Turned {
    private Turned() {}

    static void fromApi(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer");
        problem(request, response, new Unauthenticated("problem.unauthenticated"));
    }

    /** As if there were nothing. @param door where it was looked for, as in {@code problem.not-found.<door>} */
    static void away(HttpServletRequest request, HttpServletResponse response, String door) {
        problem(request, response, new NotFound(door, ""));
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, Problem why) {
        Locale locale = request.getHeader("Accept-Language") == null
                ? Locale.SIMPLIFIED_CHINESE
                : Messages.locale(Collections.list(request.getLocales()));
        ProblemDocument problem = Problems.of(why, locale);
        response.setHeader("Content-Language", locale.toLanguageTag());
        write(
                response,
                problem.status(),
                Problems.MEDIA_TYPE,
                Problems.json(problem).toString());
    }

    static void fromPage(HttpServletRequest request, HttpServletResponse response) {
        String login = request.getContextPath() + Paths.LOGIN;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A page whose session has ended asks for a part of itself: only this form makes it leave.
            String redirect = "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + login
                    + "?expired=1" + "\"/></partial-response>";
            write(response, HttpServletResponse.SC_OK, "text/xml", redirect);
        } else {
            response.setHeader("Location", login + wanted(request));
            write(response, HttpServletResponse.SC_FOUND, "text/plain", "");
        }
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean page = "GET".equals(request.getMethod()) && !"/".equals(request.getRequestURI());
        List<String> kept = page ? Paths.ours(address).stream().toList() : List.of();
        return kept.isEmpty() ? "" : "?wanted=" + URLEncoder.encode(kept.get(0), StandardCharsets.UTF_8);
    }

    private static void write(HttpServletResponse response, int status, String type, String body) {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getWriter().write(body);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("The client is gone", e);
        }
    }
}
