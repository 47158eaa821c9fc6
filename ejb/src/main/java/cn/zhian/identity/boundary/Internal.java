package cn.zhian.identity.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a boundary bean or method that no person or API client reaches: queue consumers, start-up, timers, sign-in
 * itself. Pages and resources must not call it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Internal {
    /** Why no permission is needed. */
    String value();
}
