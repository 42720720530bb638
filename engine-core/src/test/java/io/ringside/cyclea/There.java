package io.ringside.cyclea;

import io.ringside.cycleb.Back;

/** One half of a cycle; only the test of the architecture reads it. */
public interface There {
    /** {@return the other half} */
    Back back();
}
