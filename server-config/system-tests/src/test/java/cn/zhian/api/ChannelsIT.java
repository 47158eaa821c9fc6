package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages that are left while their channels open")
@OnSharedZhian
class ChannelsIT {
    /** More than the threads with which a server serves pages. */
    private static final int LEFT = 400;

    private static final int AT_ONCE = 4;

    private PageChannels channels;

    @BeforeEach
    void openPage(Running running) throws Exception {
        Account manager = Account.of(
                running.api(),
                running.zhian().anonymous(),
                Sample.place(running.api()).userBody("MANAGER"));
        channels = new PageChannels(running.zhian().address(), manager.username(), manager.password());
    }

    @Test
    void open() throws Exception {
        for (String channel : channels.all()) {
            try (Socket socket = channels.asked(channel)) {
                assertThat(PageChannels.open(socket), is(true));
            }
        }
    }

    @Test
    void areStrangersWithoutASession() throws Exception {
        try (Socket socket = channels.asked(channels.all().get(0), "")) {
            assertThat(PageChannels.open(socket), is(false));
        }
    }

    /** With the connection end the objects behind it, which no other page may get. */
    @Test
    void endWithTheirConnections() throws Exception {
        for (String channel : channels.all()) {
            assertThat(channels.left(channel)[0], is(PageChannels.AWAY[0]));
        }
    }

    @Test
    void leaveTheServerServingOthers() throws Exception {
        ExecutorService leaving = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < LEFT; i++) {
                int number = i;
                all.add(() -> leave(number));
            }
            List<Future<Integer>> left = all.stream().map(leaving::submit).toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : left) {
                if (!one.isDone()) {
                    answers.add(channels.page("/").statusCode());
                }
                one.get();
            }
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(channels.page("/").statusCode());
            }
            assertThat(answers.stream().filter(status -> status != 200).toList(), is(empty()));
        } finally {
            leaving.shutdownNow();
        }
    }

    /** The end, for every other one after a frame, is there with the handshake or soon after. */
    private int leave(int number) throws IOException {
        String channel = channels.all().get(number % channels.all().size());
        try (Socket socket = channels.asked(channel)) {
            if (number % 2 == 0) {
                socket.getOutputStream().write(PageChannels.AWAY);
            }
            return number;
        }
    }
}
