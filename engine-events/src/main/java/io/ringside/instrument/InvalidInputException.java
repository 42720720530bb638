package io.ringside.instrument;

/**
 * Input or configuration that is refused before anything was done with it. The message always has the form
 * {@code WHERE: WHAT VALUE, limit LIMIT; CURE}, so that a person can mend it without reading code.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The file and line, option or setting at fault. */
    private final String where;
    /** What is wrong, the limit and the cure. */
    private final String problem;

    /**
     * Creates a refusal.
     *
     * @param where the file and line, option or setting at fault
     * @param what  what is wrong, with the offending value
     * @param limit what is allowed
     * @param cure  what to change
     */
    public InvalidInputException(String where, String what, String limit, String cure) {
        this(where, what + ", limit " + limit + "; " + cure);
    }

    private InvalidInputException(String where, String problem) {
        super(where + ": " + problem);
        this.where = where;
        this.problem = problem;
    }

    /** {@return the file and line, option or setting at fault} */
    public String where() {
        return where;
    }

    /**
     * Says the same of a more exact place, such as a file and line known only to the caller.
     *
     * @param place the place to name
     * @return a refusal with the same problem at that place
     */
    public InvalidInputException at(String place) {
        return new InvalidInputException(place, problem);
    }
}
