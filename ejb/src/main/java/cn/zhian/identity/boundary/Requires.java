package cn.zhian.identity.boundary;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a boundary method needs. Checked before the method runs; a caller without it gets
 * {@link cn.zhian.platform.Denied}. A test holds that every public method of a session bean has this or
 * {@link Internal}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
    /** One permission; the community is checked by the method itself. */
    @Nonbinding
    Permission value() default Permission.SIGNED_IN;
}
