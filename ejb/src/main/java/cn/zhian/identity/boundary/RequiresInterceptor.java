package cn.zhian.identity.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.identity.control.RequestCaller;
import cn.zhian.platform.Denied;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalLong;

/** Lets a boundary method run only for callers with the permission it names, and notes refusals in the audit log. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RequiresInterceptor {
    @Inject
    Callers callers;

    @Inject
    AuditJournal journal;

    @Inject
    RequestCaller request;

    /** Checks, then runs the method. */
    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        Method method = invocation.getMethod();
        try {
            Optional<Permission> needed = needed(method);
            if (needed.isPresent()) {
                callers.current().require(needed.get());
            }
            return invocation.proceed();
        } catch (Denied refusal) {
            note(method, refusal);
            throw refusal;
        }
    }

    /** The permission a method needs; empty if it says that it needs none. */
    static Optional<Permission> needed(Method method) {
        Requires own = method.getAnnotation(Requires.class);
        if (own != null) {
            return Optional.of(own.value());
        }
        if (method.isAnnotationPresent(Internal.class)) {
            return Optional.empty();
        }
        Requires ofClass = method.getDeclaringClass().getAnnotation(Requires.class);
        return Optional.of(ofClass == null ? Permission.SIGNED_IN : ofClass.value());
    }

    private void note(Method method, Denied refusal) {
        if (!(refusal instanceof Unauthenticated) && request.firstSeen(refusal)) {
            String what = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            String why = (refusal.key() + " " + String.join(" ", refusal.arguments())).strip();
            journal.recordApart(new Act("access.denied", what, OptionalLong.empty(), why));
        }
    }
}
