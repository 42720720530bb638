package io.ringside.cycleb;

import io.ringside.cyclea.There;

/** The other half of a cycle; only the test of the architecture reads it. */
public interface Back {
    /** {@return the one half} */
    There there();
}
