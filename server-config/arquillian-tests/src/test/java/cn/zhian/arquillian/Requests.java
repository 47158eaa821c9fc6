package cn.zhian.arquillian;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps request and response of the running test, which a test can't be given otherwise. */
@WebFilter("/*")
public class Requests implements Filter {
    private static final ThreadLocal<Requests.Pair> CURRENT = new ThreadLocal<>();

    /** What belongs together. */
    record Pair(HttpServletRequest request, HttpServletResponse response) {}

    static Pair current() {
        return CURRENT.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CURRENT.set(new Pair((HttpServletRequest) request, (HttpServletResponse) response));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
