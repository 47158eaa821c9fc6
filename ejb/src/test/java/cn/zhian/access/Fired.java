package cn.zhian.access;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Keeps events until the transaction is over, then hands them on, as observers after success get them. */
public final class Fired<T> implements Event<T> {
    private final Class<T> type;
    private final Consumer<T> observer;
    private final List<T> waiting = new ArrayList<>();

    /** @param observer gets what was fired when {@link #commit} is called */
    public Fired(Class<T> type, Consumer<T> observer) {
        this.type = type;
        this.observer = observer;
    }

    Class<T> type() {
        return type;
    }

    @Override
    public synchronized void fire(T event) {
        waiting.add(event);
    }

    /** The transaction committed. */
    public void commit() {
        List<T> now;
        synchronized (this) {
            now = List.copyOf(waiting);
            waiting.clear();
        }
        now.forEach(observer);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        fire(event);
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return fireAsync(event);
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
