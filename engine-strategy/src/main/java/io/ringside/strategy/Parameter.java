package io.ringside.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One parameter of a strategy: a component of the record that {@link About#parameters()} names. Its name is the component's, its type one
 * of {@link ParameterType}. All values are text as {@code --param} takes it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** {@return what it means, with its unit} */
    String value();

    /** {@return its value if none is given; empty if one has to be} */
    String fallback() default "";

    /** {@return the smallest value allowed, empty for none} */
    String least() default "";

    /** {@return what a value must be above, empty for nothing} */
    String above() default "";

    /** {@return the largest value allowed, empty for none} */
    String most() default "";
}
