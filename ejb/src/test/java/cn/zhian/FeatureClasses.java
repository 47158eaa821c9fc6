package cn.zhian;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Our classes outside the shared seams. */
class FeatureClasses extends DescribedPredicate<JavaClass> {
    FeatureClasses() {
        super("belong to a feature");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getPackageName().startsWith("cn.zhian.")
                && !type.getPackageName().startsWith("cn.zhian.platform");
    }
}
