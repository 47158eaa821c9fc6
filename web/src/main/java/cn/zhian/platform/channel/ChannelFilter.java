package cn.zhian.platform.channel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets channels begin to read only when they are ready to. The container's own handler of WebSockets listens to its input
 * before it is ready to, and waits to be ready when it is told of input: where a browser's first frame, or its end, is there
 * already (a page that is left at once), it waits for itself, and one of the threads that serve pages is gone for good.
 */
@WebFilter(urlPatterns = "/jakarta.faces.push/*", asyncSupported = true)
public class ChannelFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Upgrading(request), response);
    }

    private static final class Upgrading extends HttpServletRequestWrapper {
        private Upgrading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public <T extends HttpUpgradeHandler> T upgrade(Class<T> type) throws IOException, ServletException {
            T handler;
            try {
                handler = type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new ServletException(e);
            }
            Optional<UpgradedRequest> own = UpgradedRequest.of(this);
            super.upgrade(ChannelUpgrade.class).of(handler, own);
            return handler;
        }
    }
}
