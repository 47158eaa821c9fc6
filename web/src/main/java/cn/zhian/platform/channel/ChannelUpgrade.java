package cn.zhian.platform.channel;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Begins another handler's reading when that has begun, and ends it for good. Made by the container, hence public. */
public class ChannelUpgrade implements HttpUpgradeHandler {
    private HttpUpgradeHandler handler;
    private Optional<UpgradedRequest> request;

    void of(HttpUpgradeHandler other, Optional<UpgradedRequest> upgraded) {
        handler = other;
        request = upgraded;
    }

    @Override
    public void init(WebConnection connection) {
        try {
            ChannelConnection own = new ChannelConnection(connection, () -> end(connection));
            handler.init(own);
            own.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(WebConnection connection) throws IOException {
        try {
            if (request.isPresent()) {
                request.get().end(this);
            } else {
                connection.close();
            }
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void destroy() {
        handler.destroy();
    }
}
