package cn.zhian.exchange.record;

import java.util.List;

/** A JPA entity that is exchanged; with {@link RecordListener} every change of it is told, whoever makes it. */
public interface Recorded {
    /** What a change of it changes for a superior; present once it has its number. */
    List<Changed> recorded();
}
