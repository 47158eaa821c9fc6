package cn.zhian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.identity.boundary.Requires;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;

/** What nobody allowed is forbidden: a boundary method without a word on permissions does not get through the build. */
@AnalyzeClasses(packages = "cn.zhian", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundaryAuthorizationTest {
    @ArchTest
    static final ArchRule everyBoundaryMethodSaysWhoMayCallIt = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(areSessionBeansOfABoundary())
            .should(sayWhoMayCallThem());

    private static DescribedPredicate<JavaClass> areSessionBeansOfABoundary() {
        return DescribedPredicate.describe(
                "are session beans of a boundary",
                type -> type.getPackageName().contains(".boundary")
                        && (type.isAnnotatedWith(Stateless.class)
                                || type.isAnnotatedWith(Stateful.class)
                                || type.isAnnotatedWith(Singleton.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("carry @Requires or @Internal, or their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(Requires.class)
                        || method.isAnnotatedWith(Internal.class)
                        || method.getOwner().isAnnotatedWith(Requires.class)
                        || method.getOwner().isAnnotatedWith(Internal.class);
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says " + said));
            }
        };
    }
}
