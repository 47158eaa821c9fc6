package cn.zhian.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests at the one instance that they share; class after class, beside those {@link OnItsOwn}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({SharedZhian.class, LastSeen.class})
@ResourceLock("shared instance")
public @interface OnSharedZhian {}
