package io.ringside.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a strategy's class says of itself: what it does, and the record its parameters are read into. Tools list both, and refuse a
 * parameter that the record does not have.
 *
 * <pre>{@code
 * @About(value = "Buys what fell below its average.", parameters = Dip.Settings.class)
 * public final class Dip extends Strategy {
 *     public record Settings(@Parameter(value = "samples of the average", fallback = "20", least = "2", most = "1000") int period) {
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {
    /** {@return what it does, in a sentence} */
    String value();

    /** {@return the record of its parameters, each component with a {@link Parameter}} */
    Class<? extends Record> parameters() default None.class;

    /** The parameters of a strategy that has none. */
    record None() {
    }
}
