package cn.zhian.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that start instances for themselves; class after class, beside those {@link OnSharedZhian}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({DataFolders.class, LastSeen.class})
@ResourceLock("own instances")
public @interface OnItsOwn {}
