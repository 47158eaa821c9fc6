package cn.zhian.platform.channel;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Begins another handler's reading when that has begun. Made by the container, hence public. */
public class ChannelUpgrade implements HttpUpgradeHandler {
    private HttpUpgradeHandler handler;

    void of(HttpUpgradeHandler other) {
        handler = other;
    }

    @Override
    public void init(WebConnection connection) {
        try {
            ChannelConnection own = new ChannelConnection(connection);
            handler.init(own);
            own.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        handler.destroy();
    }
}
