package cn.zhian.identity.control;

import cn.zhian.identity.boundary.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Remembers the caller for the running request, and which refusal already has its audit entry. */
@RequestScoped
public class RequestCaller {
    private Caller caller;
    private Caller service;
    private Throwable recorded;

    /** The service account that the request has shown the proof of; empty for people. */
    public Optional<Caller> service() {
        return Optional.ofNullable(service);
    }

    /** From here on the request is a service account's. */
    public void enter(Caller account) {
        service = account;
    }

    /** The caller, if it was already found under this name. */
    public Optional<Caller> of(String username) {
        return Optional.ofNullable(caller).filter(known -> known.username().equals(username));
    }

    /** Remembers the caller. */
    public void remember(Caller found) {
        caller = found;
    }

    /** Whether a refusal is met for the first time; it passes several boundaries on its way out. */
    public boolean firstSeen(Throwable refusal) {
        boolean first = recorded != refusal;
        recorded = refusal;
        return first;
    }
}
