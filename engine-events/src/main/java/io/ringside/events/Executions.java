package io.ringside.events;

/**
 * The executions a venue has reported of late, so that each counts once, whatever is repeated, reordered or taken back. Remembers the last
 * so many; what is older counts as not seen. Owned by one stage; allocates nothing after construction.
 */
public final class Executions {
    /** How many are remembered unless stated. */
    public static final int DEFAULT_MEMORY = 1 << 14;

    private final OrderIndex index;
    private final long[] ids;
    private final long[] orderIds;
    private final long[] signedUnits;
    private final long[] pricesUnits;
    private final long[] feesUnits;
    private final int[] instrumentIds;
    private final byte[] flags;
    private int next;

    private static final byte SEEN = 1;
    private static final byte BUSTED = 2;

    /**
     * Creates an empty memory.
     *
     * @param memory how many executions are remembered, &gt; 0
     */
    public Executions(int memory) {
        index = new OrderIndex(memory);
        ids = new long[memory];
        orderIds = new long[memory];
        signedUnits = new long[memory];
        pricesUnits = new long[memory];
        feesUnits = new long[memory];
        instrumentIds = new int[memory];
        flags = new byte[memory];
    }

    /**
     * Looks a report up and remembers it.
     *
     * @param report a venue's report
     * @param into   receives the finding and, for a bust, what undoes the execution
     */
    public void check(Report report, ExecutionPart into) {
        into.finding = switch (report.type) {
            case FILLED -> report.executionId == 0 ? ExecutionCheck.NEW : fill(report);
            case BUSTED -> bust(report, into);
            default -> ExecutionCheck.NONE;
        };
    }

    private ExecutionCheck fill(Report report) {
        int place = index.find(report.executionId);
        if (place == OrderIndex.NONE) {
            write(remember(report.executionId), report);
            return ExecutionCheck.NEW;
        }
        if ((flags[place] & SEEN) == 0) {
            write(place, report);
            return ExecutionCheck.BUSTED_BEFORE;
        }
        return isSame(place, report) ? ExecutionCheck.DUPLICATE : ExecutionCheck.CONFLICT;
    }

    private ExecutionCheck bust(Report report, ExecutionPart into) {
        int place = index.find(report.executionId);
        if (place == OrderIndex.NONE) {
            flags[remember(report.executionId)] = BUSTED;
            return ExecutionCheck.NONE;
        }
        if ((flags[place] & BUSTED) != 0) {
            return ExecutionCheck.DUPLICATE;
        }
        if (!isSame(place, report)) {
            return ExecutionCheck.CONFLICT;
        }
        flags[place] |= BUSTED;
        into.undo(report);
        return ExecutionCheck.BUST;
    }

    /** A place for another id: a free one, or that of the oldest. */
    private int remember(long executionId) {
        int place = next;
        next = place + 1 == ids.length ? 0 : place + 1;
        if (ids[place] != OrderId.NONE) {
            index.remove(ids[place]);
        }
        ids[place] = executionId;
        flags[place] = 0;
        index.put(executionId, place);
        return place;
    }

    private void write(int place, Report report) {
        orderIds[place] = report.orderId;
        signedUnits[place] = report.side.sign() * report.quantityUnits;
        pricesUnits[place] = report.priceUnits;
        feesUnits[place] = report.feeUnits;
        instrumentIds[place] = report.instrument.id();
        flags[place] |= SEEN;
    }

    private boolean isSame(int place, Report report) {
        return orderIds[place] == report.orderId && signedUnits[place] == report.side.sign() * report.quantityUnits
                && pricesUnits[place] == report.priceUnits && feesUnits[place] == report.feeUnits
                && instrumentIds[place] == report.instrument.id();
    }
}
