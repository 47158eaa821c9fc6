package cn.zhian.identity.control;

import cn.zhian.identity.boundary.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Remembers the caller for the running request, and which refusal already has its audit entry. */
@RequestScoped
public class RequestCaller {
    private Caller caller;
    private Throwable recorded;

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
